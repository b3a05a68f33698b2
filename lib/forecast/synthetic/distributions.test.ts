import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { gamma, integer, logUniform, pickWeighted, poisson, studentT } from './distributions.ts';
import { deviationOf } from './standardise.ts';
import { meanOf } from './test-statistics.ts';

const rng = createGenerator(1);
const drawn = (count: number, draw: () => number) => new Float64Array(count).map(draw);

test.each([0.3, 4, 30, 90])("Poisson's mean and variance are both %d", (mean) => {
  const values = drawn(20_000, () => poisson(rng, mean));
  expect(meanOf(values) / mean).toBeCloseTo(1, 1);
  expect(deviationOf(values) ** 2 / mean).toBeCloseTo(1, 1);
});

test.each([0.5, 3])('mean and variance of a gamma of shape %d are its shape', (shape) => {
  const values = drawn(20_000, () => gamma(rng, shape));
  expect(meanOf(values) / shape).toBeCloseTo(1, 1);
  expect(deviationOf(values) ** 2 / shape).toBeCloseTo(1, 0);
});

test("Student's t of 6 degrees of freedom has the variance 6 / 4", () => {
  const variance = deviationOf(drawn(40_000, () => studentT(rng, 6))) ** 2;
  expect(variance).toBeGreaterThan(1.4);
  expect(variance).toBeLessThan(1.6);
});

test('whole numbers lie in their range, and a range of none gives its lower end', () => {
  const values = drawn(2000, () => integer(rng, 3, 6));
  expect([...new Set(values)].sort()).toEqual([3, 4, 5]);
  expect(integer(rng, 4, 4)).toBe(4);
});

test('half of what is uniform in its logarithm lies below the geometric mean', () => {
  const values = drawn(10_000, () => logUniform(rng, 0.01, 100));
  expect(meanOf(values.map((value) => (value < 1 ? 1 : 0)))).toBeCloseTo(0.5, 1);
});

test('a weight of three is drawn three times as often as one of one, and one of nothing never', () => {
  const options = [{ weight: 1 }, { weight: 0 }, { weight: 3 }];
  const picked = Array.from({ length: 8000 }, () => options.indexOf(pickWeighted(rng, options)));
  expect(picked.filter((index) => index === 2).length / 8000).toBeCloseTo(0.75, 1);
  expect(picked).not.toContain(1);
});
