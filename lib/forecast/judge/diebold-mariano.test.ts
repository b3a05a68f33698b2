import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createGenerator } from '#lib/rnn/index.ts';
import { testAccuracy } from './diebold-mariano.ts';
import { twoSidedProbability } from './student-t.ts';

const golden = z.array(
  z.object({
    name: z.string(),
    horizon: z.number(),
    statistic: z.number(),
    probability: z.number(),
    first: z.array(z.number()),
    second: z.array(z.number()),
  }),
);
const file = new URL('../goldens/diebold-mariano.json', import.meta.url);

test.each(golden.parse(JSON.parse(readFileSync(file, 'utf8'))))(
  '$name: the test says what dm.test of R says',
  ({ horizon, statistic, probability, first, second }) => {
    const differences = first.map((error, index) => Math.abs(error) - Math.abs(second[index]));
    const ours = testAccuracy(differences, horizon);
    expect(ours?.statistic).toBeCloseTo(statistic, 8);
    expect(ours?.probability).toBeCloseTo(probability, 8);
  },
);

test('tails of Student t are those of the tables', () => {
  // R: 2 * pt(-x, df)
  expect(twoSidedProbability(0, 5)).toBe(1);
  expect(twoSidedProbability(2.570582, 5)).toBeCloseTo(0.05, 7);
  expect(twoSidedProbability(-63.65674, 1)).toBeCloseTo(0.01, 7);
  expect(twoSidedProbability(1.959964, 1e6)).toBeCloseTo(0.05, 6);
});

test('equally good forecasts are told apart about one time in twenty', () => {
  const generator = createGenerator(5);
  let found = 0;
  for (let run = 0; run < 2_000; run++) {
    const differences = Array.from(
      { length: 30 },
      () => Math.abs(generator.normal()) - Math.abs(generator.normal()),
    );
    if ((testAccuracy(differences, 1)?.probability ?? 1) < 0.05) found++;
  }
  expect(found / 2_000).toBeGreaterThan(0.03);
  expect(found / 2_000).toBeLessThan(0.07);
});

test('nothing is said of a single origin, nor of forecasts that never differ', () => {
  expect(testAccuracy([1, 2, 3, 1, 2, 3], 6)).toBeNull();
  expect(testAccuracy([0, 0, 0, 0, 0, 0], 1)).toBeNull();
});
