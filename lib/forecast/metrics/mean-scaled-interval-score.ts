import { seasonalNaiveScale } from './mean-absolute-scaled-error.ts';

/** MSIS = the mean interval score / the in-sample MAE of seasonal naive. The interval score is the band's width,
 * and for an actual outside it 2 / alpha times how far outside: narrow bands win only while they hold.
 * Null if nothing was observed or the denominator is zero or does not exist. All arrays but `training` [length].
 * @param alpha     share that may fall outside: 0.05 for a 95% band
 * @param training  the part before the cutoff only
 * @see Gneiting & Raftery 2007, "Strictly proper scoring rules, prediction, and estimation"; Makridakis, Spiliotis
 *   & Assimakopoulos 2020, "The M4 Competition" */
export function meanScaledIntervalScore(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  alpha: number,
  training: ArrayLike<number>,
  season: number,
): number | null {
  const scale = seasonalNaiveScale(training, season);
  let sum = 0;
  let observed = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index])) continue;
    const outside = Math.max(lower[index] - actual[index], actual[index] - upper[index], 0);
    sum += upper[index] - lower[index] + (2 / alpha) * outside;
    observed++;
  }
  return observed === 0 || scale === null || scale === 0 ? null : sum / observed / scale;
}
