import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, uniform } from './distributions.ts';

/** What somebody sets: a value that stays as it is for a while, and then is another one, mostly a little higher; in some draws it
 * changes only at places that fit the cycle.
 * @param period  of the season, 1 for none */
export function drawTariff(rng: Generator, period: number, length: number): Float64Array {
  const stay = logUniform(rng, 4, Math.max(8, length / 2));
  const isSeasonal = period > 1 && chance(rng, 0.3);
  const upwards = uniform(rng, 0.3, 1);
  const noise = chance(rng, 0.3) ? logUniform(rng, 0.001, 0.02) : 0;
  let value = logUniform(rng, 0.5, 20);
  return new Float64Array(length).map((_, step) => {
    const mayChange = !isSeasonal || step % Math.round(period) === 0;
    if (mayChange && chance(rng, Math.min(1, (isSeasonal ? period : 1) / stay))) {
      const change = 0.1 * Math.abs(rng.normal()) * (chance(rng, upwards) ? 1 : -1);
      value *= Math.exp(change);
    }
    return value * (1 + noise * rng.normal());
  });
}
