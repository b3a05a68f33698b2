import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, studentT, uniform } from './distributions.ts';
import { drawSeason } from './draw-season.ts';
import { standardise } from './standardise.ts';

/** A seasonal ARIMA: up to two autoregressive and one moving-average terms and one of each a season ago, in half of the draws
 * of changes, in a third of seasonal changes.
 * @param period  of the season, 1 for none
 * @see Box & Jenkins 1970, "Time Series Analysis: Forecasting and Control" */
export function drawArma(rng: Generator, period: number, length: number): Float64Array {
  const out = drawStationary(rng, period, length);
  if (chance(rng, length <= 144 ? 0.65 : 0.5)) {
    const drift = chance(rng, 0.4) ? uniform(rng, -0.3, 0.3) : 0;
    let level = 0;
    for (let step = 0; step < length; step++) {
      level += out[step] + drift;
      out[step] = level;
    }
  }
  if (period <= 1) return out;
  const season = Math.round(period);
  if (chance(rng, 0.35)) {
    const start = drawSeason(rng, season, season);
    const strength = logUniform(rng, 1, 8);
    for (let step = 0; step < length; step++) {
      out[step] += step < season ? strength * start[step] : out[step - season];
    }
  } else if (chance(rng, 0.7)) {
    standardise(out);
    const pattern = drawSeason(rng, period, length);
    const strength = logUniform(rng, 0.2, 3);
    for (let step = 0; step < length; step++) out[step] += strength * pattern[step];
  }
  return out;
}

function drawStationary(rng: Generator, period: number, length: number): Float64Array {
  // Poles inside the unit circle: two real ones, or a pair that oscillates.
  const isOscillating = chance(rng, 0.3);
  const radius = uniform(rng, 0.3, 0.98);
  const angle = uniform(rng, 0.05, Math.PI);
  const nearPole = uniform(rng, -0.4, 0.98);
  const farPole = chance(rng, 0.5) ? uniform(rng, -0.7, 0.7) : 0;
  const first = isOscillating ? 2 * radius * Math.cos(angle) : nearPole + farPole;
  const second = isOscillating ? -radius * radius : -nearPole * farPole;
  const average = chance(rng, 0.5) ? uniform(rng, -0.8, 0.8) : 0;
  const season = period > 1 ? Math.round(period) : 0;
  const seasonal = season > 0 && chance(rng, 0.6) ? uniform(rng, 0.1, 0.95) : 0;
  const seasonalAverage = season > 0 && chance(rng, 0.4) ? uniform(rng, -0.7, 0.5) : 0;
  const freedom = chance(rng, 0.25) ? uniform(rng, 3, 8) : 0;

  // From nothing it needs some steps to reach its own distribution.
  const warmUp = Math.min(100, length) + (seasonal > 0 ? Math.min(2 * season, length) : 0);
  const total = warmUp + length;
  const errors = new Float64Array(total);
  for (let step = 0; step < total; step++) errors[step] = freedom ? studentT(rng, freedom) : rng.normal();
  const inner = new Float64Array(total);
  const out = new Float64Array(total);
  const before = (of: Float64Array, step: number, lag: number) => (step >= lag ? of[step - lag] : 0);
  for (let step = 0; step < total; step++) {
    const error =
      errors[step] +
      average * before(errors, step, 1) +
      seasonalAverage * (season > 0 ? before(errors, step, season) : 0);
    inner[step] = first * before(inner, step, 1) + second * before(inner, step, 2) + error;
    out[step] = inner[step] + (seasonal > 0 ? seasonal * before(out, step, season) : 0);
  }
  return out.slice(warmUp);
}
