import { describe, expect, test } from 'vitest';
import { createRegression as createReference } from '../reference/create-regression.ts';
import { createGenerator } from '../reference/generator.ts';
import { createRegression } from './create-regression.ts';
import { variants } from './variant.ts';

const sizes = [
  [1, 1],
  [3, 5],
  [8, 4],
  [17, 16],
  [40, 21],
  [177, 48],
] as const;

describe.each(variants)('a regression of the %s kernels', (variant) => {
  test.each(sizes)('has the bits of the reference for %i features and %i targets', (features, targets) => {
    const generator = createGenerator(features);
    const draw = (count: number) =>
      Float64Array.from({ length: count }, () => (generator.next() < 0.1 ? 0 : 3 * generator.normal()));
    const both = [createRegression(features, targets, variant), createReference(features, targets)];
    const coefficients = Array.from({ length: targets }, () => draw(features));
    for (const regression of both) {
      regression.add(new Float64Array(features).fill(9), new Float64Array(targets).fill(9), 1);
      regression.clear();
      regression.setCoefficients(coefficients);
    }
    for (let row = 0; row < 20; row++) {
      const [own, wanted, weight] = [draw(features), draw(targets), generator.next()];
      for (const regression of both) regression.add(own, wanted, weight);
    }
    const [ours, theirs] = both;
    expect(ours?.gram()).toEqual(theirs?.gram());
    expect(ours?.moments()).toEqual(theirs?.moments());

    const rows = draw(features + 2);
    const answers = both.map((regression) => {
      const out = new Float64Array(targets + 3).fill(0.5);
      regression.addAnswer(out, 1, rows, 2);
      return out;
    });
    expect(answers[0]).toEqual(answers[1]);
    const first = coefficients[0]?.reduce((sum, own, i) => sum + own * (rows[2 + i] ?? 0), 0.5);
    expect(answers[0]?.[1]).toBeCloseTo(first ?? Number.NaN, 9);
    expect([answers[0]?.[0], answers[0]?.[targets + 1]]).toEqual([0.5, 0.5]);
  });
});
