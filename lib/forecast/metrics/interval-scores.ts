import { quantileLevels, quantilesOf } from '../result/point-quantiles.ts';
import type { ForecastPoint } from '../result/result-schema.ts';

/** Share of actuals inside [lower, upper], bounds included; null if nothing was observed. All arrays [length]. */
export function coverage(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): number | null {
  let observed = 0;
  let inside = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index])) continue;
    observed++;
    if (actual[index] >= lower[index] && actual[index] <= upper[index]) inside++;
  }
  return observed === 0 ? null : inside / observed;
}

/** The mean interval score: the band's width, and for an actual outside it 2 / alpha times how far outside, so that
 * narrow bands win only while they hold. Divided by MASE's denominator it is M4's MSIS. Null if nothing was observed.
 * All arrays [length].
 * @param alpha  share that may fall outside: 0.05 for a 95% band
 * @see Gneiting & Raftery 2007, "Strictly proper scoring rules, prediction, and estimation"; Makridakis, Spiliotis
 *   & Assimakopoulos 2020, "The M4 Competition" */
export function meanIntervalScore(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  alpha: number,
): number | null {
  let sum = 0;
  let observed = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index])) continue;
    const outside = Math.max(lower[index] - actual[index], actual[index] - upper[index], 0);
    sum += upper[index] - lower[index] + (2 / alpha) * outside;
    observed++;
  }
  return observed === 0 ? null : sum / observed;
}

/** Levels at which the distribution between the quantiles is looked at for CRPS. */
const nodes = 40;

/** The pinball loss, mean over the points and the five quantiles, on the scale of the data; null if nothing was
 * observed.
 * @param actual  [length], NaN where nothing was observed
 * @see Koenker & Bassett 1978, "Regression quantiles" */
export const pinballLoss = (actual: ArrayLike<number>, points: readonly ForecastPoint[]): number | null =>
  meanLoss(actual, points, (truth, point) =>
    quantilesOf(point).reduce(
      (sum, value, index) => sum + pinball(truth, value, quantileLevels[index]) / quantileLevels.length,
      0,
    ),
  );

/** CRPS, on the scale of the data: twice the integral of the pinball loss over all levels, the quantiles between the
 * five drawn as straight lines and none beyond them. A forecast without spread gets its absolute error; null if
 * nothing was observed.
 * @param actual  [length], NaN where nothing was observed
 * @see Gneiting & Ranjan 2011, "Comparing density forecasts using threshold- and quantile-weighted scoring rules" */
export const continuousRankedProbabilityScore = (
  actual: ArrayLike<number>,
  points: readonly ForecastPoint[],
): number | null =>
  meanLoss(actual, points, (truth, point) => {
    const quantiles = quantilesOf(point);
    let sum = 0;
    for (let node = 0; node < nodes; node++) {
      const level = (node + 0.5) / nodes;
      sum += pinball(truth, interpolate(quantiles, level), level);
    }
    return (2 * sum) / nodes;
  });

function meanLoss(
  actual: ArrayLike<number>,
  points: readonly ForecastPoint[],
  lossOf: (truth: number, point: ForecastPoint) => number,
): number | null {
  let sum = 0;
  let observed = 0;
  points.forEach((point, step) => {
    if (!Number.isFinite(actual[step])) return;
    observed++;
    sum += lossOf(actual[step], point);
  });
  return observed === 0 ? null : sum / observed;
}

const pinball = (truth: number, quantile: number, level: number): number =>
  Math.max(level * (truth - quantile), (level - 1) * (truth - quantile));

function interpolate(quantiles: readonly number[], level: number): number {
  const above = quantileLevels.findIndex((known) => known >= level);
  if (above === -1) return quantiles[quantiles.length - 1];
  if (above === 0) return quantiles[0];
  const share = (level - quantileLevels[above - 1]) / (quantileLevels[above] - quantileLevels[above - 1]);
  return quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1]);
}
