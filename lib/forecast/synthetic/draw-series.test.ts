import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { drawSeries, seriesKinds } from './draw-series.ts';
import { deviationOf } from './standardise.ts';
import { drawMany } from './test-statistics.ts';

const seasons = [
  [16, [1, 1]],
  [24, [4, 1]],
  [100, [12, 48]],
  [300, [52.18, 1]],
  [400, [24, 168]],
  [800, [7, 365.25]],
] as const;

test.each(seriesKinds)(
  '$name: finite at every length and season, and the same for the same seed',
  ({ draw }) => {
    for (const [length, periods] of seasons) {
      for (let seed = 0; seed < 10; seed++) {
        const values = draw(createGenerator(seed), periods, length);
        expect(values.length).toBe(length);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(draw(createGenerator(seed), periods, length)).toEqual(values);
      }
    }
  },
);

test('no series is constant or beyond what float64 resolves', () => {
  for (const { values, targets } of drawMany(500, (rng) => drawSeries(rng, 48))) {
    expect(deviationOf(targets)).toBeGreaterThan(0);
    expect(targets.every((value) => Math.abs(value) < 1e12)).toBe(true);
    expect(values.every(Number.isFinite)).toBe(true);
  }
});

test('some twelve of a hundred series have errors, which are in the values and not in the targets', () => {
  const corrupted = drawMany(1000, (rng) => drawSeries(rng, 96)).filter(
    ({ values, targets }) => values !== targets,
  );
  expect(corrupted.length).toBeGreaterThan(90);
  expect(corrupted.length).toBeLessThan(150);
  for (const { values, targets } of corrupted) {
    expect(values.filter((value, step) => value !== targets[step]).length).toBeLessThan(40);
  }
});
