import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSeries } from './split-series.ts';

test('the parts follow each other, and the held-out part is exactly the holdout', () => {
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
          seriesCount,
        );
        expect(split.start).toBeLessThanOrEqual(split.trainingEnd);
        expect(split.trainingEnd).toBeLessThanOrEqual(split.cutoff);
        expect(split.cutoff).toBe(Math.max(0, length - holdout));
        if (length < lookback + 2 * horizon + holdout) return;
        expect(split.trainingEnd).toBeGreaterThanOrEqual(lookback + horizon);
        expect(split.cutoff - split.trainingEnd).toBeGreaterThanOrEqual(horizon);
      },
    ),
  );
});

test('a series starts at its first observed value', () => {
  const values = Float64Array.of(Number.NaN, Number.NaN, 3, Number.NaN, 5, 6, 7, 8);
  expect(splitSeries(values, { horizon: 1, lookback: 1, holdout: 1 }, 1).start).toBe(2);
});
