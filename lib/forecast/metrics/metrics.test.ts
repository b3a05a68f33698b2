import { expect, test } from 'vitest';
import type { MethodMetrics } from '../schema.ts';
import { coverage } from './coverage.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts';
import { meanAbsoluteScaledError, seasonalNaiveScale } from './mean-absolute-scaled-error.ts';
import { meanMetrics } from './mean-metrics.ts';
import { rootMeanSquaredError } from './root-mean-squared-error.ts';
import { scoreMethod } from './score-method.ts';
import { symmetricMeanAbsolutePercentageError } from './symmetric-mean-absolute-percentage-error.ts';

test('MAE and RMSE are what a hand computes, and skip what was not observed', () => {
  expect(meanAbsoluteError([1, 2, Number.NaN, 4], [2, 4, 99, 1])).toBe(2);
  expect(rootMeanSquaredError([1, 2, Number.NaN, 4], [2, 4, 99, 1])).toBeCloseTo(Math.sqrt(14 / 3), 12);
  expect(meanAbsoluteError([Number.NaN], [1])).toBeNull();
});

test('predictions of another length are a bug, not a metric', () => {
  expect(() => meanAbsoluteError([1, 2], [1])).toThrow('Wanted as many predictions as actuals (2), got 1.');
});

test('MAPE is a share, and null where an actual is zero', () => {
  expect(meanAbsolutePercentageError([10, 20], [11, 18])).toBeCloseTo(0.1, 12);
  expect(meanAbsolutePercentageError([0, 20], [11, 18])).toBeNull();
});

test('sMAPE follows M4: between 0 and 2, and 0 where both are zero', () => {
  expect(symmetricMeanAbsolutePercentageError([1], [-1])).toBe(2);
  expect(symmetricMeanAbsolutePercentageError([0, 3], [0, 1])).toBe(0.5);
});

test('MASE divides by seasonal naive on the training part alone', () => {
  const training = [1, 10, 3, 14];
  expect(seasonalNaiveScale(training, 2)).toBe(3);
  expect(meanAbsoluteScaledError([5, 18], [5, 12], training, 2)).toBe(1);
  expect(meanAbsoluteScaledError([5, 18], [5, 12], [2, 2, 2], 1)).toBeNull();
  expect(meanAbsoluteScaledError([5, 18], [5, 12], [2], 1)).toBeNull();
});

test('coverage counts the bounds as inside', () => {
  expect(coverage([1, 2, 3, Number.NaN], [1, 3, 1, 0], [2, 4, 3, 0])).toBeCloseTo(2 / 3, 12);
  expect(coverage([Number.NaN], [0], [1])).toBeNull();
});

test('metrics survive JSON: what is undefined is null, never NaN', () => {
  const metrics = scoreMethod('naive', [Number.NaN, 0], [1, 2], [1], 1, null);
  expect(JSON.parse(JSON.stringify(metrics))).toEqual(metrics);
  expect(metrics).toMatchObject({ mae: 2, mape: null, mase: null, coverage80: null });
});

test('the mean over the series leaves out what is null', () => {
  const row = (mae: number | null): MethodMetrics => ({
    method: 'ets',
    mae,
    rmse: null,
    mape: null,
    smape: null,
    mase: null,
    coverage80: null,
    coverage95: null,
  });
  expect(meanMetrics([[row(1)], [row(null)], [row(4)]])).toEqual([row(2.5)]);
});
