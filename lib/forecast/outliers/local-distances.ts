import { medianOf } from './median-of.ts';

/** Neighbours on each side that make what is usual there: three odd ones in a row do not change their median. */
const neighbours = 7;

/** How far each value of a series without its season lies from what stands around it. All [length], NaN for a gap. */
export type LocalDistances = {
  /** From the nearer of the medians on both sides; 0 between them: a level that jumps and stays has none, nor has a trend. At
   * either end the distance to the one side that there is. */
  readonly nearest: Float64Array;
  /** From the medians on both sides together: what a value should have been is the value less this. */
  readonly both: Float64Array;
  /** From the median before, or from the value before where that is nearer: all that is known of a last value. */
  readonly before: Float64Array;
};

/** Measures them.
 * @param values  [length], NaN for a gap */
export function measureDistances(values: Float64Array): LocalDistances {
  const { length } = values;
  const nearest = new Float64Array(length).fill(Number.NaN);
  const both = new Float64Array(length).fill(Number.NaN);
  const before = new Float64Array(length).fill(Number.NaN);
  const side = new Float64Array(2 * neighbours);
  for (let index = 0; index < length; index++) {
    const value = values[index];
    if (Number.isNaN(value)) continue;
    const earlier = gather(values, index, -1, side, 0);
    const fromEarlier = value - (earlier === 0 ? Number.NaN : medianOf(side, earlier));
    const later = gather(values, index, 1, side, 0);
    const fromLater = value - (later === 0 ? Number.NaN : medianOf(side, later));
    const all = gather(values, index, 1, side, gather(values, index, -1, side, 0));
    both[index] = value - (all === 0 ? value : medianOf(side, all));
    before[index] = nearerOf(fromEarlier, value - lastBefore(values, index));
    if (earlier === 0) nearest[index] = nearerOf(fromLater, value - (values[index + 1] ?? Number.NaN));
    else nearest[index] = later === 0 ? before[index] : nearerOf(fromEarlier, fromLater);
  }
  return { nearest, both, before };
}

/** Writes the nearest known values on one side behind the first `count` of a buffer. @returns how many it holds then */
function gather(values: Float64Array, index: number, way: 1 | -1, into: Float64Array, count: number): number {
  const most = count + neighbours;
  let held = count;
  for (let away = 1; away <= 3 * neighbours && held < most; away++) {
    const other = values[index + way * away];
    if (other === undefined) break;
    if (!Number.isNaN(other)) into[held++] = other;
  }
  return held;
}

function lastBefore(values: Float64Array, index: number): number {
  let other = index - 1;
  while (other >= 0 && Number.isNaN(values[other])) other--;
  return values[other] ?? Number.NaN;
}

function nearerOf(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) ? other : one;
  if (Math.sign(one) !== Math.sign(other)) return 0;
  return Math.abs(one) < Math.abs(other) ? one : other;
}
