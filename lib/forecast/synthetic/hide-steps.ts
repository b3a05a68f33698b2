import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, uniform } from './distributions.ts';

/** Draws which steps of a series are observed (1) and which are hidden (0), to be forecast: the last ones always, most often few;
 * up to two stretches inside; single ones at random in a third of the series; the first ones in some.
 * @param length  steps
 * @param tail    steps that the network walks, the last ones of them: at most half of these are hidden at the end
 * @param period  of the season, 1 for none: sometimes the horizon is up to two of them */
export function hideSteps(rng: Generator, length: number, tail: number, period: number): Uint8Array {
  const observed = new Uint8Array(length).fill(1);
  const start = length - tail;
  if (chance(rng, 0.3)) {
    const share = uniform(rng, 0, 0.15);
    for (let step = 0; step < length; step++) if (chance(rng, share)) observed[step] = 0;
  }
  observed.fill(0, length - drawHorizon(rng, tail, period));
  if (tail > 60) {
    for (let stretches = integer(rng, 0, 3); stretches > 0; stretches--) {
      const width = Math.floor(Math.min(tail / 3, logUniform(rng, 1, 49)));
      const from = start + integer(rng, tail >> 2, tail - width);
      observed.fill(0, from, from + width);
    }
  }
  if (chance(rng, 0.15)) observed.fill(0, 0, integer(rng, 0, start + (tail >> 1)));
  if (!observed.includes(1)) observed[0] = 1;
  return observed;
}

function drawHorizon(rng: Generator, tail: number, period: number): number {
  const isSeasonal = period > 1 && chance(rng, 0.15);
  // Of a short series the end is all there is to learn from: rarely a single step of it.
  const drawn = isSeasonal ? period * uniform(rng, 0.5, 2) : logUniform(rng, tail <= 48 ? 2 : 1, 65);
  return Math.max(1, Math.floor(Math.min(tail / 2, drawn)));
}
