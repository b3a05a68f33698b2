import type { Generator } from '#lib/rnn/index.ts';

/** Uniform in [low, high). */
export const uniform = (rng: Generator, low: number, high: number): number => low + (high - low) * rng.next();

/** Uniform in its logarithm, in [low, high), both above 0. */
export const logUniform = (rng: Generator, low: number, high: number): number =>
  low * (high / low) ** rng.next();

/** A whole number in [low, high); `low` where there is none. */
export const integer = (rng: Generator, low: number, high: number): number =>
  low + Math.max(0, Math.floor(rng.next() * (high - low)));

/** True with this probability. */
export const chance = (rng: Generator, probability: number): boolean => rng.next() < probability;

/** A sign. */
export const sign = (rng: Generator): number => (rng.next() < 0.5 ? -1 : 1);

/** One of several, each as likely. */
export const pick = <Value>(rng: Generator, values: readonly Value[]): Value =>
  values[integer(rng, 0, values.length)];

/** One of several, by their weights, which need not sum to 1. */
export function pickWeighted<Value extends { readonly weight: number }>(
  rng: Generator,
  values: readonly Value[],
): Value {
  let left = rng.next() * values.reduce((sum, { weight }) => sum + weight, 0);
  for (const value of values) {
    left -= value.weight;
    if (left < 0) return value;
  }
  return values[values.length - 1];
}

/** Student's t: normal in the middle, with heavy tails; its variance is freedom / (freedom - 2).
 * @see Bailey 1994, "Polar generation of random variates with the t-distribution" */
export function studentT(rng: Generator, freedom: number): number {
  for (;;) {
    const x = 2 * rng.next() - 1;
    const y = 2 * rng.next() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((freedom * (square ** (-2 / freedom) - 1)) / square);
  }
}

/** Gamma with this shape and scale 1.
 * @see Marsaglia & Tsang 2000, "A simple method for generating gamma variables" */
export function gamma(rng: Generator, shape: number): number {
  if (shape < 1) return gamma(rng, shape + 1) * (1 - rng.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = rng.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - rng.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Poisson; above a mean of 40 the rounded normal. */
export function poisson(rng: Generator, mean: number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * rng.normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = rng.next(); product > limit; product *= rng.next()) count++;
  return count;
}
