import { meanAbsoluteError } from './point-errors.ts';

/** What the scaled errors of a series divide by: the in-sample errors of seasonal naive before the cutoff. */
export type ErrorScales = {
  /** Mean absolute error, of MASE; null where there is no pair of values a season apart. */
  readonly absolute: number | null;
  /** Mean squared error, of RMSSE. */
  readonly squared: number | null;
};

/** @param training  the part before the cutoff only: with the held-out part in it, a wild future would flatter the forecast
 * @param season    m of the denominators, 1 for plain naive */
export const errorScales = (training: ArrayLike<number>, season: number): ErrorScales => ({
  absolute: seasonalNaiveScale(training, season),
  squared: squaredNaiveScale(training, season),
});

/** An error in units of a scale; null where either does not exist or the scale is zero. */
export const divideByScale = (error: number | null, scale: number | null): number | null =>
  error === null || scale === null || scale === 0 ? null : error / scale;

/** MASE = MAE / the in-sample MAE of seasonal naive; null if either does not exist or the latter is zero.
 * @param training  as for `errorScales`
 * @see Hyndman & Koehler 2006, "Another look at measures of forecast accuracy" */
export const meanAbsoluteScaledError = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  training: ArrayLike<number>,
  season: number,
): number | null => divideByScale(meanAbsoluteError(actual, predicted), seasonalNaiveScale(training, season));

/** Mean |y[t] - y[t - season]| over the training part, pairs with a gap left out; null if there is no pair. */
export const seasonalNaiveScale = (training: ArrayLike<number>, season: number): number | null =>
  meanOverPairs(training, season, Math.abs);

/** Mean (y[t] - y[t - season])^2, likewise. With a season of 1 it is that of the M5 competition.
 * @see Makridakis, Spiliotis & Assimakopoulos 2022, "The M5 competition" */
const squaredNaiveScale = (training: ArrayLike<number>, season: number): number | null =>
  meanOverPairs(training, season, (difference) => difference ** 2);

function meanOverPairs(
  values: ArrayLike<number>,
  season: number,
  sizeOf: (difference: number) => number,
): number | null {
  let sum = 0;
  let pairs = 0;
  for (let index = season; index < values.length; index++) {
    const difference = values[index] - values[index - season];
    if (!Number.isFinite(difference)) continue;
    sum += sizeOf(difference);
    pairs++;
  }
  return pairs === 0 ? null : sum / pairs;
}
