import type { Batch } from '../schema.ts';

/** Copies rows [from, to) of values [steps, batch, width] to `address`, in bytes. */
export function copyRows(
  doubles: Float64Array,
  address: number,
  values: Float64Array,
  steps: number,
  batch: number,
  width: number,
  from: number,
  to: number,
): void {
  const part = (to - from) * width;
  for (let step = 0; step < steps; step++) {
    const at = (step * batch + from) * width;
    doubles.set(values.subarray(at, at + part), address / 8 + step * part);
  }
}

/** The sum of the weights of all targets. */
export function weightSum({ targets, weights }: Batch): number {
  if (!weights) return targets.length;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at];
  return sum;
}
