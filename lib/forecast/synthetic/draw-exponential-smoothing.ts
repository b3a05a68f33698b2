import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, studentT, uniform } from './distributions.ts';
import { drawSeason } from './draw-season.ts';

/** A series that an exponential smoothing model would have made: level, slope and season each learn from the error of each
 * step. Components are present or not, additive or multiplicative, the slope damped or not.
 * @param period  of the season, 1 for none
 * @see Hyndman, Koehler, Ord & Snyder 2008, "Forecasting with Exponential Smoothing" */
export function drawExponentialSmoothing(rng: Generator, period: number, length: number): Float64Array {
  return chance(rng, 0.5) ? drawAdditive(rng, period, length) : drawMultiplicative(rng, period, length);
}

/** How much of an error stays: of most records nearly all, so that their last value says most. */
const drawAlpha = (rng: Generator): number =>
  chance(rng, 0.5) ? uniform(rng, 0.02, 0.9) : uniform(rng, 0.6, 1.15);

function drawErrors(rng: Generator, length: number, size: number): Float64Array {
  const out = new Float64Array(length);
  const freedom = chance(rng, 0.4) ? uniform(rng, 3, 8) : 0;
  for (let step = 0; step < length; step++)
    out[step] = size * (freedom ? studentT(rng, freedom) : rng.normal());
  return out;
}

/** The season before any error: [whole period], one cycle after another. */
function firstCycle(rng: Generator, period: number, size: number): Float64Array {
  const places = Math.round(period);
  const pattern = period > 1 ? drawSeason(rng, places, places) : new Float64Array(1);
  return pattern.map((value) => size * value);
}

function drawAdditive(rng: Generator, period: number, length: number): Float64Array {
  const alpha = drawAlpha(rng);
  const beta = chance(rng, 0.5) ? alpha * uniform(rng, 0.01, 0.25) : 0;
  const gamma = uniform(rng, 0, 0.3) * Math.max(0.1, 1 - alpha);
  const damping = chance(rng, 0.5) ? uniform(rng, 0.8, 0.99) : 1;
  const season = firstCycle(rng, period, logUniform(rng, 0.3, 6));
  const errors = drawErrors(rng, length, 1);
  const out = new Float64Array(length);
  let level = 0;
  let slope = beta > 0 || chance(rng, 0.3) ? logUniform(rng, 0.01, 0.4) * (chance(rng, 0.7) ? 1 : -1) : 0;
  for (let step = 0; step < length; step++) {
    const place = Math.floor(step % period) % season.length;
    const error = errors[step];
    slope *= damping;
    out[step] = level + slope + season[place] + error;
    level += slope + alpha * error;
    slope += beta * error;
    if (period > 1) season[place] += gamma * error;
  }
  return out;
}

/** Errors, slope and season in parts of the level, which stays above 0. */
function drawMultiplicative(rng: Generator, period: number, length: number): Float64Array {
  const alpha = drawAlpha(rng);
  const beta = chance(rng, 0.5) ? alpha * uniform(rng, 0.01, 0.15) : 0;
  const gamma = uniform(rng, 0, 0.2) * Math.max(0.1, 1 - alpha);
  const damping = chance(rng, 0.6) ? uniform(rng, 0.8, 0.99) : 1;
  const season = firstCycle(rng, period, logUniform(rng, 0.03, 0.5));
  const errors = drawErrors(rng, length, logUniform(rng, 0.01, 0.2));
  const out = new Float64Array(length);
  // Level and season as logarithms: an error in parts adds there.
  let level = 0;
  let slope = chance(rng, 0.6) ? logUniform(rng, 0.0005, 0.02) * (chance(rng, 0.7) ? 1 : -1) : 0;
  for (let step = 0; step < length; step++) {
    const place = Math.floor(step % period) % season.length;
    const error = Math.max(-0.6, Math.min(0.6, errors[step]));
    slope = Math.max(-0.15, Math.min(0.15, slope * damping));
    out[step] = Math.exp(Math.min(20, level + slope + season[place])) * (1 + error);
    level += slope + alpha * error;
    slope += beta * error;
    if (period > 1) season[place] += gamma * error;
  }
  return out;
}
