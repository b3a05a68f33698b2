import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { compareMethods, comparePanel } from './compare-methods.ts';
import type { HeldOutPart } from './fold-accuracy.ts';

/** A held-out part whose actuals are 0, so that predictions are errors. */
function partOf(network: readonly (number | null)[], naive: readonly (number | null)[]): HeldOutPart {
  return {
    cutoff: 0,
    points: network.map((yhat, index) => ({
      ...{ timestamp: index + 1, actual: 0, yhat: yhat ?? 0 },
      ...{ lo80: 0, hi80: 0, lo95: 0, hi95: 0 },
    })),
    methods: [
      { method: 'network', heldOut: [...network] },
      { method: 'naive', heldOut: [...naive] },
    ],
    forecastMethod: 'network',
  };
}

test('skill is one less the ratio of the errors, and a method that is missing is not compared', () => {
  const [only, ...others] = compareMethods(partOf([1, 2, 1], [2, 4, 2]), 3);
  expect(only).toEqual({ against: 'naive', skill: 0.5, test: null });
  expect(others).toEqual([]);
});

test('a clear win passes the test, one that noise decides does not', () => {
  const generator = createGenerator(3);
  const draw = (size: number) => Array.from({ length: 36 }, () => size * generator.normal());
  const [won] = compareMethods(partOf(draw(1), draw(4)), 1);
  expect(won?.test?.probability).toBeLessThan(0.01);
  const [tied] = compareMethods(partOf(draw(1), draw(1.05)), 1);
  expect(tied?.test?.probability).toBeGreaterThan(0.05);
});

test('in a panel every series counts alike, however large its numbers, and a shorter one by its own last steps', () => {
  const small = { part: partOf([1, 1, 1, 1], [2, 2, 2, 2]), scales: { absolute: 1, squared: 1 } };
  const large = { part: partOf([3_000, 3_000], [1_000, 1_000]), scales: { absolute: 1_000, squared: 1e6 } };
  expect(comparePanel([small, large], 1)[0]?.skill).toBeCloseTo(1 - (4 + 6) / (8 + 2), 12);
  const constant = { part: partOf([9, 9], [0, 0]), scales: { absolute: 0, squared: 0 } };
  expect(comparePanel([small, constant], 1)).toEqual(comparePanel([small], 1));
  expect(comparePanel([constant], 1)).toEqual([]);
});

test('a gap is left out of the skill and of the test', () => {
  const [known] = compareMethods(partOf([1, null, 1, 1], [2, 2, null, 2]), 1);
  expect(known?.skill).toBe(0.5);
});
