import { weightedMedian } from '../math/weighted-median.ts';
import type { SeasonDates } from './year-dates.ts';

/** How a year goes, by the day of it. */
export type DateProfile = {
  /** Days on either side of a date that have a say in it. */
  readonly reach: number;
  /** @param day  of the year, from 0 to 364 */
  at(day: number): number;
};

const daysOfYear = 365;
/** Reaches that are tried, in days. */
const reaches = [1, 2, 4, 7, 10, 14, 21, 28, 42];
/** Rows that each is tried on, at most. */
const mostTried = 120;
/** Values that a date is worked out from, at most. */
const mostNeighbours = 200;

/** What values are at each date of a year: the weighted median of all years' values around it, near dates counting more. A peak that falls
 * into two or three weeks by turns keeps its edges, and one odd year does not rule. How far around is chosen by leaving out one year after
 * the other, unless it is given.
 * @param values  [length], NaN where unknown, about one level in all years
 * @param dates   of the rows of `values` */
export function fitDateProfile(
  values: Float64Array,
  period: number,
  { dayAt, reach: given }: SeasonDates,
): DateProfile {
  const byDay: { readonly value: number; readonly cycle: number }[][] = Array.from(
    { length: daysOfYear },
    () => [],
  );
  const rows = [...values.keys()].filter((index) => Number.isFinite(values[index]));
  // Counted from the end: the last year is whole.
  const cycleOf = (index: number): number => Math.floor((values.length - 1 - index) / period);
  for (const index of rows) byDay[dayAt(index)].push({ value: values[index], cycle: cycleOf(index) });

  const stride = Math.ceil(rows.length / mostTried) || 1;
  const tried = rows.filter((_, place) => place % stride === 0);
  const errorOf = (reach: number): number =>
    tried.reduce((sum, index) => {
      const told = estimate(dayAt(index), reach, cycleOf(index));
      return sum + (told === null ? 0 : Math.abs(values[index] - told));
    }, 0);
  const reach = given ?? leastError();
  const known = new Map<number, number>();
  return {
    reach,
    at(day) {
      const value = known.get(day) ?? estimate(day, reach, null) ?? 0;
      known.set(day, value);
      return value;
    },
  };

  function leastError(): number {
    const errors = reaches.map(errorOf);
    return reaches[errors.indexOf(Math.min(...errors))];
  }

  /** From the values within reach, or the nearest where there is none. @param without  a year that is left out */
  function estimate(day: number, reach: number, without: number | null): number | null {
    const pairs: { value: number; weight: number }[] = [];
    for (let distance = 0; 2 * distance < daysOfYear; distance++) {
      if (distance >= reach && pairs.length > 0) break;
      const weight = distance < reach ? 1 - distance / reach : 1;
      for (const side of distance === 0 ? [0] : [-distance, distance]) {
        for (const { value, cycle } of byDay[(day + side + daysOfYear) % daysOfYear]) {
          if (cycle !== without) pairs.push({ value, weight });
        }
      }
      if (pairs.length >= mostNeighbours) break;
    }
    return pairs.length === 0 ? null : weightedMedian(pairs);
  }
}
