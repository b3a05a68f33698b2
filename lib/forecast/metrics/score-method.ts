import type { MethodName } from '../methods/method-table.ts';
import type { ForecastPoint, MethodMetrics } from '../result/result-schema.ts';
import {
  continuousRankedProbabilityScore,
  coverage,
  meanIntervalScore,
  pinballLoss,
} from './interval-scores.ts';
import {
  meanAbsoluteError,
  meanAbsolutePercentageError,
  rootMeanSquaredError,
  symmetricMeanAbsolutePercentageError,
  weightedAbsolutePercentageError,
} from './point-errors.ts';
import { divideByScale, type ErrorScales, errorScales } from './scaled-errors.ts';

/** All metrics of one method on the held-out part of one series.
 * @param actual       [heldOut], NaN where nothing was observed
 * @param predicted    [heldOut], NaN where the method has no prediction
 * @param training     the part before the cutoff, for MASE's denominator
 * @param bands        the network's held-out points, or null for a method without bands */
export const scoreMethod = (
  method: MethodName,
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  maseSeason: number,
  bands: readonly ForecastPoint[] | null,
): MethodMetrics => scoreWithScales(method, actual, predicted, errorScales(training, maseSeason), bands);

/** The same of any steps of a series whose denominators are known. */
export function scoreWithScales(
  method: MethodName,
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  scales: ErrorScales,
  bands: readonly ForecastPoint[] | null,
): MethodMetrics {
  const mae = meanAbsoluteError(actual, predicted);
  const rmse = rootMeanSquaredError(actual, predicted);
  return {
    method,
    mae,
    rmse,
    mape: meanAbsolutePercentageError(actual, predicted),
    smape: symmetricMeanAbsolutePercentageError(actual, predicted),
    mase: divideByScale(mae, scales.absolute),
    wape: weightedAbsolutePercentageError(actual, predicted),
    rmsse: divideByScale(rmse, scales.squared === null ? null : Math.sqrt(scales.squared)),
    owa: null,
    ...scoreBands(actual, scales, bands),
  };
}

type BandMetrics = Pick<MethodMetrics, 'coverage80' | 'coverage95' | 'msis' | 'pinball' | 'crps'>;

function scoreBands(
  actual: ArrayLike<number>,
  scales: ErrorScales,
  bands: readonly ForecastPoint[] | null,
): BandMetrics {
  if (bands === null) return { coverage80: null, coverage95: null, msis: null, pinball: null, crps: null };
  const [lo80, hi80] = [bands.map((point) => point.lo80), bands.map((point) => point.hi80)];
  const [lo95, hi95] = [bands.map((point) => point.lo95), bands.map((point) => point.hi95)];
  return {
    coverage80: coverage(actual, lo80, hi80),
    coverage95: coverage(actual, lo95, hi95),
    msis: divideByScale(meanIntervalScore(actual, lo95, hi95, 0.05), scales.absolute),
    pinball: pinballLoss(actual, bands),
    crps: continuousRankedProbabilityScore(actual, bands),
  };
}
