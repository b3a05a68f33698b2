import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, sign, studentT, uniform } from './distributions.ts';
import { deviationOf } from './standardise.ts';

/** What happens to series and is no error: steps of the level, odd values that are real, floors and ceilings, rounding, launches
 * and ends of life, time that runs backwards. Mostly nothing.
 * @param values  written into, and returned */
export function reshapeSeries(rng: Generator, values: Float64Array): Float64Array {
  if (chance(rng, 0.1)) stepLevel(rng, values);
  if (chance(rng, 0.06)) addOddValues(rng, values);
  if (chance(rng, 0.04)) launchOrEnd(rng, values);
  if (chance(rng, 0.06)) censor(rng, values);
  if (chance(rng, 0.08)) values.reverse();
  if (chance(rng, 0.1)) quantise(rng, values);
  return values;
}

/** One or two lasting changes of the level. */
export function stepLevel(rng: Generator, values: Float64Array): void {
  const deviation = deviationOf(values);
  for (let steps = chance(rng, 0.25) ? 2 : 1; steps > 0; steps--) {
    const size = 2 * deviation * rng.normal();
    for (let step = integer(rng, 0, values.length); step < values.length; step++) values[step] += size;
  }
}

/** A few values that lie far out by chance. */
export function addOddValues(rng: Generator, values: Float64Array): void {
  const deviation = deviationOf(values);
  const share = logUniform(rng, 0.002, 0.03);
  for (let step = 0; step < values.length; step++) {
    if (chance(rng, share)) values[step] += 2 * deviation * studentT(rng, 2);
  }
}

/** Nothing before a launch, or after an end of life, at once or over a while. */
export function launchOrEnd(rng: Generator, values: Float64Array): void {
  liftAboveZero(rng, values);
  const length = values.length;
  const isLaunch = chance(rng, 0.75);
  const turn = isLaunch ? uniform(rng, 0.1, 0.8) * length : uniform(rng, 0.4, 1) * length;
  const width = chance(rng, 0.5) ? 0.01 : logUniform(rng, 0.01, 0.15) * length;
  for (let step = 0; step < length; step++) {
    const passed = (isLaunch ? step - turn : turn - step) / width;
    values[step] = passed < -4 ? 0 : values[step] / (1 + Math.exp(-passed));
  }
}

/** Cut off at a low or a high quantile: a stock that runs out, a meter that ends. */
export function censor(rng: Generator, values: Float64Array): void {
  const ordered = values.slice().sort();
  const isFloor = chance(rng, 0.7);
  const share = isFloor ? uniform(rng, 0.05, 0.6) : uniform(rng, 0.6, 0.98);
  const bound = ordered[Math.floor(share * values.length)];
  for (let step = 0; step < values.length; step++) {
    values[step] = isFloor ? Math.max(bound, values[step]) : Math.min(bound, values[step]);
  }
}

/** Rounded to a grid of some twentieth to one deviation. */
export function quantise(rng: Generator, values: Float64Array): void {
  const grid = deviationOf(values) * logUniform(rng, 0.05, 1);
  if (!(grid > 0)) return;
  for (let step = 0; step < values.length; step++) values[step] = grid * Math.round(values[step] / grid);
}

/** Shifts a series so that all of it is above 0, far or just; one that is already stays as it is.
 * @param values  written into */
export function liftAboveZero(rng: Generator, values: Float64Array): void {
  const lowest = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  if (lowest >= 0) return;
  const lift = deviationOf(values) * logUniform(rng, 0.1, 20) - lowest;
  for (let step = 0; step < values.length; step++) values[step] += lift;
}

/** Upside down in half of the draws. @param values  written into */
export function flipSometimes(rng: Generator, ...values: readonly Float64Array[]): void {
  if (sign(rng) > 0) return;
  for (const series of new Set(values)) {
    for (let step = 0; step < series.length; step++) series[step] = -series[step];
  }
}
