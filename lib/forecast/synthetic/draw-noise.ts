import type { Generator } from '#lib/rnn/index.ts';
import { logUniform, pickWeighted, studentT, uniform } from './distributions.ts';

type Kind = { readonly weight: number; readonly draw: (rng: Generator, out: Float64Array) => void };

const kinds: readonly Kind[] = [
  { weight: 0.3, draw: writeNormal },
  { weight: 0.3, draw: writeHeavyTailed },
  { weight: 0.25, draw: writePersistent },
  { weight: 0.15, draw: writeClustered },
];

/** Noise of about unit variance: normal, heavy-tailed, persistent (an autoregression) or with calm and wild spells. */
export function drawNoise(rng: Generator, length: number): Float64Array {
  const out = new Float64Array(length);
  pickWeighted(rng, kinds).draw(rng, out);
  return out;
}

function writeNormal(rng: Generator, out: Float64Array): void {
  for (let step = 0; step < out.length; step++) out[step] = rng.normal();
}

/** Student's t, divided by its deviation where that is finite. */
function writeHeavyTailed(rng: Generator, out: Float64Array): void {
  const freedom = uniform(rng, 2.3, 6);
  const deviation = Math.sqrt(freedom / (freedom - 2));
  for (let step = 0; step < out.length; step++) out[step] = studentT(rng, freedom) / deviation;
}

function writePersistent(rng: Generator, out: Float64Array): void {
  writeAutoregression(rng, out, uniform(rng, 0.2, 0.97));
}

/** Normal noise whose logarithmic deviation is an autoregression. */
function writeClustered(rng: Generator, out: Float64Array): void {
  writeAutoregression(rng, out, 0.95);
  const strength = logUniform(rng, 0.2, 0.8);
  for (let step = 0; step < out.length; step++) {
    out[step] = rng.normal() * Math.exp(strength * out[step] - strength * strength);
  }
}

/** A stationary autoregression of order one and unit variance. @param out  written into */
export function writeAutoregression(rng: Generator, out: Float64Array, memory: number): void {
  const innovation = Math.sqrt(1 - memory * memory);
  let state = rng.normal();
  for (let step = 0; step < out.length; step++) {
    out[step] = state;
    state = memory * state + innovation * rng.normal();
  }
}
