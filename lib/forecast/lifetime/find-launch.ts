import { isUnlike, stretchesOf } from './stretches.ts';

/** Values after a launch without which nothing is known of it. */
const fewestSince = 3;

/** Where a series may begin after it stood still: the first value that differs from the first one; 0 where none does. It
 * depends on nothing after that value.
 * @param values  [length], NaN for a gap */
export function possibleLaunch(values: Float64Array): number {
  const first = values.findIndex((value) => !Number.isNaN(value));
  const other = values.findIndex((value) => !Number.isNaN(value) && value !== values[first]);
  return Math.max(0, other);
}

/** Whether the stretch of one value before it is no part of the series' life: a product before its launch, a meter before it was
 * connected. Intermittent demand is none: it has such stretches later as well.
 * @param launch  from `possibleLaunch`
 * @param end     nothing from there on is looked at
 * @param season  the shortest; 0 for none */
export function isLaunch(values: Float64Array, launch: number, end: number, season: number): boolean {
  if (launch === 0 || launch >= end) return false;
  const [lead] = stretchesOf(values, 0, launch);
  const later = stretchesOf(values, launch, end);
  const since = later.reduce((sum, { count }) => sum + count, 0);
  return since >= fewestSince && isUnlike(lead, later, season);
}
