import { meanAbsoluteError } from './mean-absolute-error.ts';

/** MASE = MAE / the in-sample MAE of seasonal naive; null if either does not exist or the latter is zero.
 * @param training  the part before the cutoff only: with the held-out part in it, a wild future would
 *                  flatter the forecast
 * @param season    m of the denominator, 1 for plain naive
 * @see Hyndman & Koehler 2006, "Another look at measures of forecast accuracy" */
export function meanAbsoluteScaledError(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  season: number,
): number | null {
  const error = meanAbsoluteError(actual, predicted);
  const scale = seasonalNaiveScale(training, season);
  return error === null || scale === null || scale === 0 ? null : error / scale;
}

/** Mean |y[t] - y[t - season]| over the training part, pairs with a gap left out; null if there is no pair. */
export function seasonalNaiveScale(training: ArrayLike<number>, season: number): number | null {
  let sum = 0;
  let pairs = 0;
  for (let index = season; index < training.length; index++) {
    const difference = Math.abs(training[index] - training[index - season]);
    if (!Number.isFinite(difference)) continue;
    sum += difference;
    pairs++;
  }
  return pairs === 0 ? null : sum / pairs;
}
