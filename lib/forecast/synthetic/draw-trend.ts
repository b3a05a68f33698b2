import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, pickWeighted, uniform } from './distributions.ts';

type Kind = { readonly weight: number; readonly draw: (rng: Generator, out: Float64Array) => void };

const kinds: readonly Kind[] = [
  { weight: 1, draw: () => {} },
  { weight: 1, draw: writeLine },
  { weight: 1, draw: writePieces },
  { weight: 1, draw: writeWalk },
  { weight: 1.2, draw: writeDampedTrend },
  { weight: 1, draw: writeGrowth },
  {
    weight: 1,
    draw: (rng, out) => {
      writeWalk(rng, out);
      writeLine(rng, out);
    },
  },
];

/** A slow movement of about two deviations over the length: none, a line, a line with bends, a random walk, a local trend that
 * damps, or growth (logistic or exponential). */
export function drawTrend(rng: Generator, length: number): Float64Array {
  const out = new Float64Array(length);
  pickWeighted(rng, kinds).draw(rng, out);
  return out;
}

function writeLine(rng: Generator, out: Float64Array): void {
  const rise = 2 * rng.normal();
  for (let step = 0; step < out.length; step++) out[step] += (rise * step) / out.length;
}

function writePieces(rng: Generator, out: Float64Array): void {
  writeLine(rng, out);
  for (let bends = integer(rng, 1, 5); bends > 0; bends--) {
    const from = rng.next() * out.length;
    const rise = 2 * rng.normal();
    for (let step = Math.ceil(from); step < out.length; step++)
      out[step] += (rise * (step - from)) / out.length;
  }
}

function writeWalk(rng: Generator, out: Float64Array): void {
  const size = uniform(rng, 0.3, 2) / Math.sqrt(out.length);
  let level = 0;
  for (let step = 0; step < out.length; step++) {
    level += size * rng.normal();
    out[step] += level;
  }
}

/** Level and slope walk at random, the slope shrinking at every step. */
function writeDampedTrend(rng: Generator, out: Float64Array): void {
  const damping = uniform(rng, 0.85, 1);
  const slopeNoise = uniform(rng, 0.01, 0.3);
  const levelNoise = uniform(rng, 0, 1);
  let slope = 0.3 * rng.normal();
  let level = 0;
  let movement = 0;
  for (let step = 0; step < out.length; step++) {
    slope = damping * slope + slopeNoise * rng.normal();
    const change = slope + levelNoise * rng.normal();
    level += change;
    movement += Math.abs(change);
    out[step] = level;
  }
  const size = uniform(rng, 0.5, 2) / ((movement / out.length) * Math.sqrt(out.length) + 1e-9);
  for (let step = 0; step < out.length; step++) out[step] *= size;
}

function writeGrowth(rng: Generator, out: Float64Array): void {
  if (chance(rng, 0.5)) {
    const size = 3 * rng.normal();
    const middle = rng.next();
    const steepness = uniform(rng, 3, 15);
    for (let step = 0; step < out.length; step++) {
      out[step] = size / (1 + Math.exp(-(step / out.length - middle) * steepness));
    }
  } else {
    const size = rng.normal() / 3;
    const rate = uniform(rng, 0.5, 3);
    for (let step = 0; step < out.length; step++) out[step] = size * Math.expm1((rate * step) / out.length);
  }
}
