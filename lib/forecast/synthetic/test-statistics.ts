import { createGenerator, type Generator } from '#lib/rnn/index.ts';
import { deviationOf } from './standardise.ts';

/** What each of many seeds draws; for tests. */
export const drawMany = <Value>(count: number, draw: (rng: Generator) => Value): Value[] =>
  Array.from({ length: count }, (_, seed) => draw(createGenerator(seed + 1)));

/** Arithmetic mean; for tests. */
export const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Changes from each value to the next; for tests. */
export const changesOf = (values: Float64Array): Float64Array =>
  values.map((value, step) => value - (step > 0 ? values[step - 1] : value)).subarray(1);

/** How a series agrees with itself so many steps ago, in [-1, 1]; for tests. */
export function correlation(values: Float64Array, lag: number): number {
  const now = values.subarray(lag);
  const before = values.subarray(0, values.length - lag);
  const means = [meanOf(now), meanOf(before)];
  const covariance = meanOf(now.map((value, step) => (value - means[0]) * (before[step] - means[1])));
  return covariance / (deviationOf(now) * deviationOf(before));
}

/** Fourth moment over the square of the second, 3 for a normal; for tests. */
export function kurtosisOf(values: Float64Array): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 4)) / deviationOf(values) ** 4;
}
