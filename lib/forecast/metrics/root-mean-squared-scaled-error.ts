import { rootMeanSquaredError } from './root-mean-squared-error.ts';

/** RMSSE = RMSE / the in-sample RMSE of seasonal naive; null if either does not exist or the latter is zero.
 * @param training  the part before the cutoff only, as for MASE
 * @param season    m of the denominator; with 1 it is the RMSSE of the M5 competition
 * @see Makridakis, Spiliotis & Assimakopoulos 2022, "The M5 competition" */
export function rootMeanSquaredScaledError(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  season: number,
): number | null {
  const error = rootMeanSquaredError(actual, predicted);
  const scale = squaredNaiveScale(training, season);
  return error === null || scale === null || scale === 0 ? null : error / Math.sqrt(scale);
}

/** Mean (y[t] - y[t - season])^2 over the training part, pairs with a gap left out; null if there is no pair. */
function squaredNaiveScale(training: ArrayLike<number>, season: number): number | null {
  let sum = 0;
  let pairs = 0;
  for (let index = season; index < training.length; index++) {
    const difference = training[index] - training[index - season];
    if (!Number.isFinite(difference)) continue;
    sum += difference ** 2;
    pairs++;
  }
  return pairs === 0 ? null : sum / pairs;
}
