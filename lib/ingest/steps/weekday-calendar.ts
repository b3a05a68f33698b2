import { millisecondsPerDay } from '../cells/times/civil-time.ts';

/** Whether no timestamp falls on a weekend although at least two weekends went by. */
export function keepsWeekdays(series: readonly Float64Array[]): boolean {
  let weekends = 0;
  for (const times of series) {
    for (let index = 0; index < times.length; index++) {
      if (weekdayOf(times[index]) >= 5) return false;
      if (index > 0 && weekOf(times[index]) > weekOf(times[index - 1])) weekends++;
    }
  }
  return weekends >= 2;
}

/** Steps from one weekday to a later one when weekends are left out: Friday to Monday is 1. */
export function countWeekdaysBetween(fromMs: number, toMs: number): number {
  return 5 * (weekOf(toMs) - weekOf(fromMs)) + weekdayOf(toMs) - weekdayOf(fromMs);
}

/** 0 is Monday. 1970-01-01 was a Thursday. */
function weekdayOf(timestampMs: number): number {
  const day = Math.floor(timestampMs / millisecondsPerDay) + 3;
  return ((day % 7) + 7) % 7;
}

/** Whole weeks, from Monday to Sunday, since 1970. */
function weekOf(timestampMs: number): number {
  return Math.floor((Math.floor(timestampMs / millisecondsPerDay) + 3) / 7);
}
