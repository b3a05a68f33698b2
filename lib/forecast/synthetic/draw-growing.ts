import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, studentT, uniform } from './distributions.ts';
import { drawSeason } from './draw-season.ts';

/** What short yearly, quarterly and monthly records of economies and firms look like: growth that goes on, mostly upwards, in
 * changes of which some of each carries over to the next and the rest is new and stays; little else, sometimes a season.
 * @param period  of the season, 1 for none */
export function drawGrowing(rng: Generator, period: number, length: number): Float64Array {
  const stepsPerYear = Math.max(period, 1);
  const usualGrowth = (uniform(rng, -0.04, 0.12) * (chance(rng, 0.9) ? 1 : 2)) / stepsPerYear;
  const changeSize = 0.05 * logUniform(rng, 0.15, 8) * stepsPerYear ** -0.75;
  // Of the variance of changes; in some records all of it, so that growth turns slowly.
  const carried = chance(rng, 0.35) ? 1 : rng.next() ** 2;
  const persistence = uniform(rng, 0.3, 0.97);
  const growthSize = changeSize * Math.sqrt(carried);
  const innovation = growthSize * Math.sqrt(1 - persistence ** 2);
  const shock = changeSize * Math.sqrt(1 - carried);
  const freedom = chance(rng, 0.6) ? uniform(rng, 2.5, 8) : 0;
  const unit = freedom > 0 ? Math.sqrt((freedom - 2) / freedom) : 1;
  const noise = chance(rng, 0.5) ? changeSize * logUniform(rng, 0.03, 1) : 0;
  const seasonal = period > 1 && chance(rng, 0.7) ? logUniform(rng, 0.005, 0.2) : 0;
  const season = seasonal > 0 ? drawSeason(rng, period, length) : undefined;
  const isLinear = chance(rng, 0.4);
  // What is summed over a year tells of the middle of it: its changes go on where those of the level are new.
  const isSum = chance(rng, 0.4);
  let growth = growthSize * rng.normal();
  let level = 0;
  return new Float64Array(length).map((_, step) => {
    growth = persistence * growth + innovation * rng.normal();
    const before = level;
    level += usualGrowth + growth + shock * unit * (freedom > 0 ? studentT(rng, freedom) : rng.normal());
    const value =
      (isSum ? (before + level) / 2 : level) + noise * rng.normal() + seasonal * (season?.[step] ?? 0);
    return isLinear ? 1 + value : Math.exp(Math.max(-20, Math.min(20, value)));
  });
}
