import type { StepUnit } from '#lib/time-series.ts';
import { monthNames } from './format-date.ts';

/** A place on the time axis and its text. */
export type TimeTick = { readonly timestamp: number; readonly text: string };

/** Ticks in the data's own calendar: years, months, days or clock times, whichever gives at most `limit`.
 * Timestamps are wall-clock milliseconds read as UTC; without a calendar the ticks are round counts. */
export function timeTicks(from: number, to: number, unit: StepUnit, limit: number): readonly TimeTick[] {
  if (!(to > from)) return [{ timestamp: from, text: unit === 'observation' ? String(from) : dayText(from) }];
  if (unit === 'observation') return countTicks(from, to, limit);
  for (const { unit: tickUnit, count } of spacings) {
    if ((to - from) / (roughMs[tickUnit] * count) > limit) continue;
    const ticks = calendarTicks(from, to, tickUnit, count);
    if (ticks.length <= limit) return ticks;
  }
  return [];
}

type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

const roughMs: Record<TickUnit, number> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  month: 29 * 86_400_000,
  year: 365 * 86_400_000,
};

const spacing = (unit: TickUnit, counts: readonly number[]) => counts.map((count) => ({ unit, count }));
const spacings: readonly { unit: TickUnit; count: number }[] = [
  ...spacing('second', [1, 5, 15, 30]),
  ...spacing('minute', [1, 5, 15, 30]),
  ...spacing('hour', [1, 3, 6, 12]),
  ...spacing('day', [1, 2, 7, 14]),
  ...spacing('month', [1, 2, 3, 6]),
  ...spacing('year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
];

function calendarTicks(from: number, to: number, unit: TickUnit, count: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let index = firstIndex(from, unit, count); ; index += count) {
    const timestamp = startOf(index, unit);
    if (timestamp > to) return ticks;
    if (timestamp >= from) ticks.push({ timestamp, text: texts[unit](timestamp) });
  }
}

/** The number of the last whole unit at or before the timestamp that a spacing of `count` lands on. */
function firstIndex(timestamp: number, unit: TickUnit, count: number): number {
  const date = new Date(timestamp);
  if (unit === 'year') return Math.floor(date.getUTCFullYear() / count) * count;
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (unit === 'month') return Math.floor(months / count) * count;
  // Weeks are counted from a Monday: 5 January 1970.
  const shift = unit === 'day' && count % 7 === 0 ? 4 : 0;
  return Math.floor((Math.floor(timestamp / roughMs[unit]) - shift) / count) * count + shift;
}

function startOf(index: number, unit: TickUnit): number {
  if (unit === 'year') return utcDate(index, 0);
  if (unit === 'month') return utcDate(Math.floor(index / 12), ((index % 12) + 12) % 12);
  return index * roughMs[unit];
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
const utcDate = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1);

const dayText = (timestamp: number): string => {
  const date = new Date(timestamp);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
};
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const clock = (timestamp: number, length: number): string =>
  timestamp % roughMs.day === 0
    ? dayText(timestamp)
    : new Date(timestamp).toISOString().slice(11, 11 + length);

const texts: Record<TickUnit, (timestamp: number) => string> = {
  second: (timestamp) => clock(timestamp, 8),
  minute: (timestamp) => clock(timestamp, 5),
  hour: (timestamp) => clock(timestamp, 5),
  day: dayText,
  month: (timestamp) => {
    const date = new Date(timestamp);
    return `${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  },
  year: (timestamp) => String(new Date(timestamp).getUTCFullYear()),
};

function countTicks(from: number, to: number, limit: number): TimeTick[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, (to - from) / limit)));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => (to - from) / size < limit) ?? power * 10;
  const ticks: TimeTick[] = [];
  for (let count = Math.ceil(from / step) * step; count <= to; count += step)
    ticks.push({ timestamp: count, text: count.toLocaleString('en-US') });
  return ticks;
}
