import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipeOf } from '../test-series.ts';
import { heldOutSteps, splitSeries } from './split-series.ts';

test('the parts follow each other, and the held-out part is the holdout where it leaves a horizon to learn from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (length, horizon, lookback, holdout, seriesCount) => {
        const split = splitSeries(
          new Float64Array(length).fill(1),
          { horizon, lookback, holdout },
          recipeOf(seriesCount),
        );
        expect(split.start).toBeLessThanOrEqual(split.trainingEnd);
        expect(split.trainingEnd).toBeLessThanOrEqual(split.cutoff);
        const heldOut = length - split.cutoff;
        if (length - holdout >= Math.max(3, horizon)) expect(heldOut).toBe(holdout);
        else expect(heldOut === 0 || split.cutoff >= Math.max(3, horizon)).toBe(true);
        // Short of whole horizons and no more.
        if (heldOut > 0) expect((holdout - heldOut) % horizon).toBe(0);
        if (length < lookback + 2 * horizon + holdout) return;
        expect(split.trainingEnd).toBeGreaterThanOrEqual(lookback + horizon);
        expect(split.cutoff - split.trainingEnd).toBeGreaterThanOrEqual(horizon);
      },
    ),
  );
});

test('a series starts at its first observed value', () => {
  const values = Float64Array.of(Number.NaN, Number.NaN, 3, Number.NaN, 5, 6, 7, 8);
  expect(splitSeries(values, { horizon: 1, lookback: 1, holdout: 1 }, recipeOf(1)).start).toBe(2);
});

test('a short series holds out fewer origins, or none', () => {
  const settings = { horizon: 6, holdout: 18 };
  expect([40, 24, 23, 18, 12, 11, 3].map((length) => heldOutSteps(length, settings))).toEqual([
    18, 18, 12, 12, 6, 0, 0,
  ]);
});

test('the final stage learns from everything', () => {
  const split = splitSeries(
    new Float64Array(30).fill(1),
    { horizon: 3, lookback: 4, holdout: 9 },
    recipeOf(1),
    'final',
  );
  expect(split).toEqual({ start: 0, trainingEnd: 30, cutoff: 30, length: 30 });
});
