import { expect, test } from 'vitest';
import { drawComposed } from './draw-composed.ts';
import { changesOf, correlation, drawMany, meanOf } from './test-statistics.ts';

test('four of ten are multiplied: above 0 throughout', () => {
  const drawn = drawMany(400, (rng) => drawComposed(rng, [12, 1], 240));
  const positive = drawn.filter((values) => values.every((value) => value > 0)).length / 400;
  expect(positive).toBeGreaterThan(0.35);
  expect(positive).toBeLessThan(0.55);
});

test('changes agree with those a season ago, of two seasons with those of each', () => {
  const agreement = (periods: readonly [number, number], lag: number) =>
    meanOf(drawMany(200, (rng) => correlation(changesOf(drawComposed(rng, periods, 480)), lag)));
  expect(agreement([12, 1], 12)).toBeGreaterThan(agreement([12, 1], 6) + 0.2);
  expect(agreement([7, 60], 60)).toBeGreaterThan(agreement([7, 60], 57) + 0.05);
  expect(Math.abs(agreement([1, 1], 12))).toBeLessThan(0.1);
});

test('some are nearly all trend and some nearly all noise', () => {
  const reverting = drawMany(300, (rng) => correlation(changesOf(drawComposed(rng, [1, 1], 200)), 1));
  expect(reverting.filter((agreement) => agreement < -0.4).length / 300).toBeGreaterThan(0.25);
  expect(reverting.filter((agreement) => agreement > -0.2).length / 300).toBeGreaterThan(0.25);
});
