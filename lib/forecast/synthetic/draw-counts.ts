import type { Generator } from '#lib/rnn/index.ts';
import { chance, gamma, logUniform, poisson, uniform } from './distributions.ts';
import { drawSeason } from './draw-season.ts';
import { drawTrend } from './draw-trend.ts';

/** Whole numbers of 0 or more whose mean follows trend and season: Poisson's, or more scattered (negative binomial).
 * @param period  of the season, 1 for none */
export function drawCounts(rng: Generator, period: number, length: number): Float64Array {
  const trend = drawTrend(rng, length);
  const season = period > 1 ? drawSeason(rng, period, length) : new Float64Array(length);
  const seasonal = uniform(rng, 0, 0.8);
  const base = uniform(rng, -1.5, 4);
  const shape = chance(rng, 0.5) ? logUniform(rng, 0.7, 20) : 0;
  return trend.map((level, step) => {
    const mean = Math.exp(Math.min(11, 0.6 * level + seasonal * season[step] + base));
    return poisson(rng, shape > 0 ? (mean * gamma(rng, shape)) / shape : mean);
  });
}

/** Sales that are mostly zero: at random, in spells, or more in some places of the cycle; of sizes that vary.
 * @see Croston 1972, "Forecasting and stock control for intermittent demands" */
export function drawIntermittent(rng: Generator, period: number, length: number): Float64Array {
  const usual = logUniform(rng, 0.05, 0.6);
  const stickiness = chance(rng, 0.4) ? uniform(rng, 0.2, 0.8) : 0;
  const season = period > 1 && chance(rng, 0.5) ? drawSeason(rng, period, length) : undefined;
  const size = logUniform(rng, 1, 30);
  const shape = logUniform(rng, 0.8, 8);
  const drift = chance(rng, 0.3) ? 2 * rng.normal() : 0;
  let isSelling = chance(rng, usual);
  return new Float64Array(length).map((_, step) => {
    const odds = (usual / (1 - usual)) * Math.exp((season?.[step] ?? 0) + drift * (step / length - 0.5));
    const share = odds / (1 + odds);
    isSelling = chance(rng, stickiness * (isSelling ? 1 : 0) + (1 - stickiness) * share);
    return isSelling ? 1 + poisson(rng, (size * gamma(rng, shape)) / shape) : 0;
  });
}
