import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, uniform } from './distributions.ts';
import { drawSeason } from './draw-season.ts';

/** What short yearly and quarterly records of economies and firms look like: growth in parts that goes on for years and turns
 * slowly, little noise, mostly upwards, sometimes a season.
 * @param period  of the season, 1 for none */
export function drawGrowing(rng: Generator, period: number, length: number): Float64Array {
  const stepsPerYear = Math.max(period, 1);
  const usualGrowth = (uniform(rng, -0.04, 0.12) * (chance(rng, 0.9) ? 1 : 2)) / stepsPerYear;
  const persistence = uniform(rng, 0.3, 0.97);
  const growthNoise = (logUniform(rng, 0.005, 0.08) / stepsPerYear) * Math.sqrt(1 - persistence ** 2);
  const noise = chance(rng, 0.5) ? logUniform(rng, 0.001, 0.05) : 0;
  const seasonal = period > 1 && chance(rng, 0.7) ? logUniform(rng, 0.005, 0.2) : 0;
  const season = seasonal > 0 ? drawSeason(rng, period, length) : undefined;
  const isLinear = chance(rng, 0.4);
  let growth = usualGrowth + (growthNoise / Math.sqrt(1 - persistence ** 2)) * rng.normal();
  let level = 0;
  return new Float64Array(length).map((_, step) => {
    growth = usualGrowth + persistence * (growth - usualGrowth) + growthNoise * rng.normal();
    level += growth;
    const value = level + noise * rng.normal() + seasonal * (season?.[step] ?? 0);
    return isLinear ? 1 + value : Math.exp(Math.max(-20, Math.min(20, value)));
  });
}
