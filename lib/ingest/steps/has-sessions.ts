import { millisecondsPerDay } from '../cells/times/civil-time.ts';
import { keepsWeekdays } from './weekday-calendar.ts';

const hourMs = 3_600_000;

/** Whether rows within the day keep opening hours: the same part of every day, or every weekend, is without a row.
 * @param series  different timestamps of each series, ascending, a step of less than a day */
export function hasSessions(series: readonly Float64Array[]): boolean {
  if (keepsWeekdays(series)) return true;
  const counts: HourCounts = { hours: new Uint32Array(24), days: 0 };
  for (const times of series) {
    countHours(times, counts);
    // Rows around the clock: no later one makes an hour empty again.
    if (longestRunOfEmpty(counts.hours) < shortestPause) return false;
  }
  const { hours, days } = counts;
  if (days < 5) return false;
  const rows = hours.reduce((sum, count) => sum + count, 0);
  // A step of several hours leaves hours empty evenly; opening hours leave a run of them.
  return rows >= days * 4 && !isEven(hours);
}

/** Hours that must be without a row, one after the other. */
const shortestPause = 6;

type HourCounts = { readonly hours: Uint32Array; days: number };

/** Adds the rows of one series to those in each hour of the day, and the days that have any. */
function countHours(times: Float64Array, counts: HourCounts): void {
  const { hours } = counts;
  let before = Number.NaN;
  let hour = 0;
  // Rows of minutes and seconds mostly fall into the hour of the row before.
  let hourStartMs = Number.NaN;
  for (let index = 0; index < times.length; index++) {
    const timestampMs = times[index];
    if (timestampMs >= hourStartMs && timestampMs < hourStartMs + hourMs) {
      hours[hour]++;
      continue;
    }
    const day = Math.floor(timestampMs / millisecondsPerDay);
    if (day !== before) counts.days++;
    before = day;
    hour = Math.floor((timestampMs - day * millisecondsPerDay) / hourMs);
    hourStartMs = day * millisecondsPerDay + hour * hourMs;
    hours[hour]++;
  }
}

function longestRunOfEmpty(hours: Uint32Array): number {
  let longest = 0;
  let run = 0;
  for (let hour = 0; hour < 48; hour++) {
    run = hours[hour % 24] === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.min(longest, 24);
}

/** The hours with rows lie equally far apart around the clock. */
function isEven(hours: Uint32Array): boolean {
  const used = [...hours.keys()].filter((hour) => hours[hour] > 0);
  const apart = used.map((hour, index) => (used[(index + 1) % used.length] - hour + 24) % 24);
  return new Set(apart).size <= 1;
}
