import { expect, test } from 'vitest';
import { makeSeries } from '../test-series.ts';
import { isNearRandomWalk, varianceRatios } from './variance-ratio.ts';

const day = { unit: 'day', count: 1 } as const;

/** x[t] = persistence x[t-1] + noise, around a level of 1,000. */
function autoregression(key: string, persistence: number, length = 800): Float64Array {
  let deviation = 0;
  return makeSeries(key, day, length, (_, noise) => {
    deviation = persistence * deviation + noise;
    return 1_000 + deviation;
  }).values;
}

/** A walk whose steps are like each other: it goes on. */
function addUp(steps: Float64Array): Float64Array {
  let sum = 5_000;
  return steps.map((step) => {
    sum += step - 1_000;
    return sum;
  });
}

test('random walks are recognised nearly always, series that turn back or go on are not', () => {
  const keys = Array.from({ length: 40 }, (_, index) => 'w'.repeat(index + 1));
  const walks = keys.filter((key) => isNearRandomWalk(varianceRatios(autoregression(key, 1))));
  expect(walks.length).toBeGreaterThanOrEqual(34);
  for (const key of keys) expect(isNearRandomWalk(varianceRatios(autoregression(key, 0.5)))).toBe(false);
  for (const key of keys)
    expect(isNearRandomWalk(varianceRatios(addUp(autoregression(key, 0.5))))).toBe(false);
});

test('of thousands of values a slight tendency is significant, and the series a near walk all the same', () => {
  const slight = varianceRatios(addUp(autoregression('slight', -0.08, 6_000)));
  expect(slight.some(({ z }) => Math.abs(z) > 2.49)).toBe(true);
  expect(isNearRandomWalk(slight)).toBe(true);
});

test('noise alternates, so its variance ratio at two steps is a half', () => {
  const [two] = varianceRatios(autoregression('noise', 0, 4_000));
  expect(two.ratio).toBeCloseTo(0.5, 1);
  expect(two.z).toBeLessThan(-10);
});

test('too few values, or none that change, say nothing', () => {
  expect(varianceRatios(autoregression('short', 1, 40))).toEqual([]);
  expect(varianceRatios(new Float64Array(200).fill(3))).toEqual([]);
  expect(isNearRandomWalk([])).toBe(false);
});
