import { medianOf } from './median-of.ts';
import { rollingMedian } from './rolling-median.ts';

/** Other cycles that say what is usual at a phase, the nearest ones. */
const cyclesCompared = 4;

/** A series without its season, robustly: from each value goes the median of what the nearest other cycles have at the same
 * phase beyond their own level, so that no odd value enters its own profile and one in another cycle hardly moves it.
 * @param values  [length], NaN for a gap
 * @param period  1 for none
 * @returns [length], on the series' own scale */
export function removeProfile(values: Float64Array, period: number): Float64Array {
  if (period <= 1) return values;
  const level = rollingMedian(values, period);
  const { length } = values;
  const near = new Float64Array(cyclesCompared);
  return values.map((value, index) => {
    let count = 0;
    for (let cycle = 1; count < cyclesCompared && cycle * period < length; cycle++) {
      for (const other of [index - cycle * period, index + cycle * period]) {
        const beyond = other >= 0 && other < length ? values[other] - level[other] : Number.NaN;
        if (!Number.isNaN(beyond) && count < cyclesCompared) near[count++] = beyond;
      }
    }
    return count < 2 ? value : value - medianOf(near, count);
  });
}
