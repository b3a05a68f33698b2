import type { ForecastPoint, MethodMetrics, MethodName } from '../schema.ts';
import { coverage } from './coverage.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts';
import { meanAbsoluteScaledError } from './mean-absolute-scaled-error.ts';
import { rootMeanSquaredError } from './root-mean-squared-error.ts';
import { symmetricMeanAbsolutePercentageError } from './symmetric-mean-absolute-percentage-error.ts';

/** All metrics of one method on the held-out part of one series.
 * @param actual       [heldOut], NaN where nothing was observed
 * @param predicted    [heldOut], NaN where the method has no prediction
 * @param training     the part before the cutoff, for MASE's denominator
 * @param bands        the network's held-out points, or null for a method without bands */
export function scoreMethod(
  method: MethodName,
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  maseSeason: number,
  bands: readonly ForecastPoint[] | null,
): MethodMetrics {
  return {
    method,
    mae: meanAbsoluteError(actual, predicted),
    rmse: rootMeanSquaredError(actual, predicted),
    mape: meanAbsolutePercentageError(actual, predicted),
    smape: symmetricMeanAbsolutePercentageError(actual, predicted),
    mase: meanAbsoluteScaledError(actual, predicted, training, maseSeason),
    coverage80:
      bands &&
      coverage(
        actual,
        bands.map((point) => point.lo80),
        bands.map((point) => point.hi80),
      ),
    coverage95:
      bands &&
      coverage(
        actual,
        bands.map((point) => point.lo95),
        bands.map((point) => point.hi95),
      ),
  };
}
