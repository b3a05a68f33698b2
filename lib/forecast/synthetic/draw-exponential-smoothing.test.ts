import { expect, test } from 'vitest';
import { drawExponentialSmoothing } from './draw-exponential-smoothing.ts';
import { changesOf, correlation, drawMany, meanOf } from './test-statistics.ts';

test('half of the draws are multiplicative: above 0, with a swing that grows with the level', () => {
  const positive = drawMany(400, (rng) => drawExponentialSmoothing(rng, 12, 120)).filter((values) =>
    values.every((value) => value > 0),
  );
  expect(positive.length / 400).toBeGreaterThan(0.48);
  expect(positive.length / 400).toBeLessThan(0.62);
});

test('changes agree with those a season ago, and without a season they do not', () => {
  const agreement = (period: number) =>
    meanOf(drawMany(200, (rng) => correlation(changesOf(drawExponentialSmoothing(rng, period, 240)), 12)));
  expect(agreement(12)).toBeGreaterThan(0.3);
  expect(Math.abs(agreement(1))).toBeLessThan(0.1);
});

test('it stays finite at the longest length', () => {
  for (const values of drawMany(200, (rng) => drawExponentialSmoothing(rng, 7, 1200))) {
    expect(values.every((value) => Math.abs(value) < 1e12)).toBe(true);
  }
});

test('half of the draws keep nearly all of an error, the others revert', () => {
  const agreements = drawMany(300, (rng) => correlation(changesOf(drawExponentialSmoothing(rng, 1, 300)), 1));
  const share = (test: (agreement: number) => boolean) => agreements.filter(test).length / 300;
  expect(share((agreement) => agreement > -0.3)).toBeGreaterThan(0.4);
  expect(share((agreement) => agreement < -0.3)).toBeGreaterThan(0.25);
});
