import { fewestStill, isUnlike, type Stretch, stretchesOf } from './stretches.ts';

/** Values of a series that never moved, at least. */
const fewestConstant = 3;

/** The value at which a series stands still before an origin, for good as far as can be seen: it never had another one, or for
 * much longer than ever before, as a product that has ended. null where it moves.
 * @param values  [length], NaN for a gap and before the series begins
 * @param end     of what is known: the origin
 * @param season  the shortest; 0 for none
 * @param ends    whether a series that did move may end */
export function findStandstill(
  values: Float64Array,
  end: number,
  season: number,
  ends: boolean,
): Stretch | null {
  if (!mayStandStill(values, end, season)) return null;
  const stretches = stretchesOf(values, 0, end);
  const last = stretches.at(-1);
  if (last === undefined) return null;
  if (stretches.length === 1) return last.count >= fewestConstant ? last : null;
  return ends && isUnlike(last, stretches.slice(0, -1), season) ? last : null;
}

/** Most series move within a few values: the rest of them need not be looked at. */
function mayStandStill(values: Float64Array, end: number, season: number): boolean {
  let count = 0;
  let last = Number.NaN;
  for (let index = end - 1; index >= 0 && count < fewestStill(season); index--) {
    if (Number.isNaN(values[index])) continue;
    if (count > 0 && values[index] !== last) return false;
    last = values[index];
    count++;
  }
  return count > 0;
}
