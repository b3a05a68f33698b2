import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, pick, pickWeighted, uniform } from './distributions.ts';
import { drawNoise } from './draw-noise.ts';
import { drawSeason } from './draw-season.ts';
import { drawTrend } from './draw-trend.ts';

const strengths = [
  { weight: 0.15, strength: 0 },
  { weight: 0.25, strength: 0.3 },
  { weight: 0.35, strength: 1 },
  { weight: 0.25, strength: 2 },
] as const;

/** Trend, up to two seasons and noise, added, or in four of ten draws multiplied (and above 0).
 * @param periods  of the seasons, 1 for none */
export function drawComposed(
  rng: Generator,
  periods: readonly [number, number],
  length: number,
): Float64Array {
  const trend = drawTrend(rng, length);
  const season = new Float64Array(length);
  if (periods[0] > 1) {
    const { strength } = pickWeighted(rng, strengths);
    if (strength > 0) addTimes(season, drawSeason(rng, periods[0], length), strength);
  }
  if (periods[1] > 1) addTimes(season, drawSeason(rng, periods[1], length), pick(rng, [0.2, 0.5, 1]));
  const noise = drawNoise(rng, length);
  const noiseSize = logUniform(rng, 0.005, 1.5);
  if (chance(rng, 0.4)) {
    const trendSize = uniform(rng, 0.1, 0.8);
    const seasonSize = uniform(rng, 0.05, 0.4);
    return trend.map((level, step) =>
      Math.exp(level * trendSize + season[step] * seasonSize + 0.3 * noiseSize * noise[step]),
    );
  }
  const trendSize = pick(rng, [0.3, 1, 3]);
  return trend.map((level, step) => level * trendSize + season[step] + noiseSize * noise[step]);
}

function addTimes(out: Float64Array, values: Float64Array, factor: number): void {
  for (let step = 0; step < out.length; step++) out[step] += factor * values[step];
}
