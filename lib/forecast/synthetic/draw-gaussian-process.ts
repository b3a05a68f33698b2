import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, pick, pickWeighted, studentT, uniform } from './distributions.ts';
import { standardise } from './standardise.ts';

type Draw = (rng: Generator, period: number, length: number) => Float64Array;
type Kernel = { readonly weight: number; readonly draw: Draw };

const kernels: readonly Kernel[] = [
  { weight: 1, draw: drawSmooth },
  { weight: 0.8, draw: drawRough },
  { weight: 1.2, draw: drawPeriodic },
  { weight: 0.7, draw: drawLinear },
  { weight: 0.6, draw: drawBrownian },
  { weight: 0.7, draw: drawWhite },
];

/** Up to four Gaussian processes summed and multiplied, in the manner of composed kernels: smooth and rough ones by random
 * cosines, periodic ones by random harmonics, lines, random walks, noise. One walk over the length each, where a Cholesky
 * factor would need the cube of it. In three of ten draws their exponential.
 * @see Rahimi & Recht 2007, "Random features for large-scale kernel machines"
 * @see Ansari et al. 2024, "Chronos", its KernelSynth */
export function drawGaussianProcess(rng: Generator, period: number, length: number): Float64Array {
  const out = pickWeighted(rng, kernels).draw(rng, period, length);
  for (let more = integer(rng, 0, 4); more > 0; more--) {
    const other = pickWeighted(rng, kernels).draw(rng, period, length);
    const isProduct = chance(rng, 0.4);
    for (let step = 0; step < length; step++)
      out[step] = isProduct ? out[step] * other[step] : out[step] + other[step];
  }
  standardise(out);
  if (!chance(rng, 0.3)) return out;
  const strength = uniform(rng, 0.2, 0.8);
  return out.map((value) => Math.exp(strength * value));
}

const cosines = 24;

/** Sum of cosines of these frequencies in radians a step, with random phases; unit variance in expectation.
 * Each goes on by a rotation, without a cosine a step. */
function sumOfCosines(rng: Generator, frequencies: readonly number[], length: number): Float64Array {
  const out = new Float64Array(length);
  const size = Math.sqrt(2 / frequencies.length);
  for (const frequency of frequencies) {
    const turn = Math.cos(frequency);
    const lift = Math.sin(frequency);
    const phase = 2 * Math.PI * rng.next();
    let x = size * Math.cos(phase);
    let y = size * Math.sin(phase);
    for (let step = 0; step < length; step++) {
      out[step] += x;
      const next = x * turn - y * lift;
      y = x * lift + y * turn;
      x = next;
    }
  }
  return out;
}

/** The squared exponential kernel: frequencies are normal. */
function drawSmooth(rng: Generator, _: number, length: number): Float64Array {
  const scale = pick(rng, [0.05, 0.1, 0.2, 0.5, 1]) * length;
  return sumOfCosines(
    rng,
    Array.from({ length: cosines }, () => rng.normal() / scale),
    length,
  );
}

/** A Matern kernel: frequencies are Student's t. */
function drawRough(rng: Generator, _: number, length: number): Float64Array {
  const scale = pick(rng, [0.02, 0.05, 0.1, 0.3]) * length;
  const freedom = pick(rng, [1, 3, 5]);
  const frequencies = Array.from({ length: cosines }, () => studentT(rng, freedom) / scale);
  return sumOfCosines(rng, frequencies, length);
}

/** Harmonics of the period, or of a random one, that fall off as in the periodic kernel. */
function drawPeriodic(rng: Generator, period: number, length: number): Float64Array {
  const base = (2 * Math.PI) / (period > 1 ? period : logUniform(rng, 4, Math.max(8, length / 2)));
  const falling = pick(rng, [0.3, 0.55, 0.8]);
  const out = new Float64Array(length);
  for (let harmonic = 1, size = 1; harmonic <= 8 && harmonic * base <= Math.PI; harmonic++, size *= falling) {
    const wave = sumOfCosines(rng, [harmonic * base], length);
    const strength = size * rng.normal();
    for (let step = 0; step < length; step++) out[step] += strength * wave[step];
  }
  return out;
}

function drawLinear(rng: Generator, _: number, length: number): Float64Array {
  const offset = uniform(rng, 0, 2) * rng.normal();
  const rise = 2 * rng.normal();
  return new Float64Array(length).map((_value, step) => offset + (rise * step) / length);
}

function drawBrownian(rng: Generator, _: number, length: number): Float64Array {
  const size = uniform(rng, 0.7, 2) / Math.sqrt(length);
  let level = 0;
  return new Float64Array(length).map(() => {
    level += size * rng.normal();
    return level;
  });
}

function drawWhite(rng: Generator, _: number, length: number): Float64Array {
  const size = pick(rng, [0.1, 0.3, 1]);
  return new Float64Array(length).map(() => size * rng.normal());
}
