import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import type { MethodMetrics } from '../result/result-schema.ts';
import {
  continuousRankedProbabilityScore,
  coverage,
  meanIntervalScore,
  pinballLoss,
} from './interval-scores.ts';
import { meanMetrics } from './mean-metrics.ts';
import { overallWeightedAverage } from './overall-weighted-average.ts';
import {
  meanAbsoluteError,
  meanAbsolutePercentageError,
  rootMeanSquaredError,
  symmetricMeanAbsolutePercentageError,
  weightedAbsolutePercentageError,
} from './point-errors.ts';
import { meanAbsoluteScaledError, seasonalNaiveScale } from './scaled-errors.ts';
import { scoreMethod } from './score-method.ts';

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
    wape: null,
    rmsse: null,
    owa: null,
    msis: null,
    pinball: null,
    crps: null,
  });
  expect(meanMetrics([[row(1)], [row(null)], [row(4)]])).toEqual([row(2.5)]);
});

test('WAPE, RMSSE and MSIS are what a hand computes', () => {
  expect(weightedAbsolutePercentageError([0, 10, Number.NaN], [1, 8, 3])).toBeCloseTo(0.3, 12);
  expect(weightedAbsolutePercentageError([0, 0], [1, 8])).toBeNull();
  // Steps of 3 and 4 in training: scales of 3.5 and (9 + 16) / 2; errors of 1 and 7.
  const points = [4, 12].map((yhat, step) => ({
    ...{ timestamp: step, actual: null, yhat, lo80: yhat, hi80: yhat },
    ...{ lo95: [4, 5][step] ?? 0, hi95: [6, 7][step] ?? 0 },
  }));
  const { rmsse, msis } = scoreMethod('network', [5, 8], [4, 15], [1, 4, 0], 1, points);
  expect(rmsse).toBeCloseTo(Math.sqrt((1 + 49) / 2 / 12.5), 12);
  // Widths of 2 and 2, and 1 outside at 2 / 0.05 a unit.
  expect(msis).toBeCloseTo(44 / 2 / 3.5, 12);
  expect(meanIntervalScore([Number.NaN], [4], [6], 0.05)).toBeNull();
  expect(scoreMethod('network', [5, 8], [4, 15], [3, 3, 3], 1, points)).toMatchObject({
    rmsse: null,
    msis: null,
  });
});

test('pinball loss and CRPS: by hand, and a forecast without spread gets its absolute error', () => {
  const point = { timestamp: 0, actual: null, lo95: 0, lo80: 1, yhat: 2, hi80: 3, hi95: 4 };
  // An actual of 5 lies above all five quantiles.
  expect(pinballLoss([5], [point])).toBeCloseTo((0.025 * 5 + 0.1 * 4 + 0.5 * 3 + 0.9 * 2 + 0.975) / 5, 12);
  const sure = { timestamp: 0, actual: null, lo95: 2, lo80: 2, yhat: 2, hi80: 2, hi95: 2 };
  expect(continuousRankedProbabilityScore([5], [sure])).toBeCloseTo(3, 12);
  expect(continuousRankedProbabilityScore([-1, Number.NaN], [sure, sure])).toBeCloseTo(3, 12);
  expect(continuousRankedProbabilityScore([Number.NaN], [sure])).toBeNull();
});

test('CRPS from five quantiles is near that of the normal distribution they are of', () => {
  const normal = {
    timestamp: 0,
    actual: null,
    lo95: -1.96,
    lo80: -1.2816,
    yhat: 0,
    hi80: 1.2816,
    hi95: 1.96,
  };
  // The CRPS of a standard normal forecast is sqrt(2 / pi) - 1 / sqrt(pi) at 0, 1.4528 at 2, 1 / sqrt(pi) in the mean.
  expect(continuousRankedProbabilityScore([0], [normal])).toBeCloseTo(0.2337, 1);
  expect(continuousRankedProbabilityScore([2], [normal])).toBeCloseTo(1.4528, 1);
  const generator = createGenerator(2);
  const drawn = Array.from({ length: 20_000 }, () => generator.normal());
  const mean = continuousRankedProbabilityScore(drawn, new Array(drawn.length).fill(normal));
  expect(mean).toBeCloseTo(1 / Math.sqrt(Math.PI), 1);
});

test('OWA is half of each ratio to Naive2, and null without it', () => {
  expect(overallWeightedAverage({ smape: 0.1, mase: 3 }, { smape: 0.2, mase: 2 })).toBe(1);
  expect(overallWeightedAverage({ smape: null, mase: 3 }, { smape: 0.2, mase: 2 })).toBeNull();
  expect(overallWeightedAverage({ smape: 0.1, mase: 3 }, { smape: 0, mase: 2 })).toBeNull();
  const rows = [scoreMethod('naive', [2, 2], [1, 3], [1, 2, 4], 1, null)];
  expect(meanMetrics([rows], { smape: 1, mase: 1 })[0].owa).toBeCloseTo((8 / 15 + 2 / 3) / 2, 12);
  expect(meanMetrics([rows])[0].owa).toBeNull();
});
