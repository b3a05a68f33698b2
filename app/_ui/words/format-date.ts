import type { Step, StepUnit } from '#lib/time-series.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Short names of the months, January first. */
export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** One timestamp in the calendar of its series: "Mon 3 Mar 2014", "Mar 1950", "Q1 1950", "Mon 3 Mar 2014 14:30".
 * Timestamps are wall-clock milliseconds read as UTC; for a series without a calendar it is the index. */
export function formatTimestamp(timestampMs: number, step: Pick<Step, 'unit'>): string {
  if (step.unit === 'observation') return `#${timestampMs.toLocaleString('en-US')}`;
  const date = new Date(timestampMs);
  if (Number.isNaN(date.getTime())) return '–';
  return formats[step.unit](date);
}

/** An instant of the server's life, in UTC: "3 Mar 2014, 14:30 UTC". */
export const formatInstant = (instant: Date): string => `${dayOf(instant)}, ${clockOf(instant)} UTC`;

/** How long ago: "now", "12 min ago", "3 h ago", "5 days ago", else the day. */
export function formatAgo(instant: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  const days = Math.floor(minutes / (24 * 60));
  if (days < 14) return days === 1 ? 'yesterday' : `${days} days ago`;
  return dayOf(instant);
}

/** A length of time: "4.2 s", "1 min 12 s", "2 h 5 min". */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const two = (value: number): string => String(value).padStart(2, '0');
const monthOf = (date: Date): string => monthNames[date.getUTCMonth()] ?? '';
const dayOf = (date: Date): string => `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;
const weekdayOf = (date: Date): string => `${weekdays[date.getUTCDay()]} ${dayOf(date)}`;
const clockOf = (date: Date): string => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
const secondsOf = (date: Date): string => `${weekdayOf(date)} ${clockOf(date)}:${two(date.getUTCSeconds())}`;
const minutesOf = (date: Date): string => `${weekdayOf(date)} ${clockOf(date)}`;

const formats: Record<Exclude<StepUnit, 'observation'>, (date: Date) => string> = {
  millisecond: (date) => `${secondsOf(date)}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`,
  second: secondsOf,
  minute: minutesOf,
  hour: minutesOf,
  day: weekdayOf,
  businessDay: weekdayOf,
  tradingDay: weekdayOf,
  week: weekdayOf,
  month: (date) => `${monthOf(date)} ${date.getUTCFullYear()}`,
  quarter: (date) => `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`,
  year: (date) => String(date.getUTCFullYear()),
};
