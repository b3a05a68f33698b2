import type { Step } from '#lib/time-series.ts';
import { formatTimestamp, monthNames } from '../../words/format-date.ts';

/** A tick of a time axis: its timestamp and what is written there. */
export type TimeTick = { readonly at: number; readonly label: string };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const fixedSteps = [
  1,
  10,
  100,
  1000,
  5000,
  15_000,
  30_000,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  14 * day,
];
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** At most `limit` ticks between two timestamps, on round places of the calendar, each with a short label:
 * "14:30", "3 Mar", "Mar", "2019". The year is added where it changes. */
export function timeTicks(fromMs: number, toMs: number, step: Pick<Step, 'unit'>, limit: number): TimeTick[] {
  if (!(toMs > fromMs) || limit < 1) return [{ at: fromMs, label: formatTimestamp(fromMs, step) }];
  if (step.unit === 'observation') return countTicks(fromMs, toMs, limit);
  const span = toMs - fromMs;
  const fixed = isMonthly(step.unit) ? undefined : fixedSteps.find((size) => span / size <= limit);
  if (fixed !== undefined) return labelled(fixedTicks(fromMs, toMs, fixed), fixed);
  const months = monthSteps.find((size) => span / (size * 30.44 * day) <= limit) ?? 2400;
  const ticks = monthTicks(fromMs, toMs, months);
  // One month alone does not say how long the axis is.
  if (ticks.length === 1 && months === 1 && !isMonthly(step.unit))
    return labelled(everyOther(fixedTicks(fromMs, toMs, 14 * day), limit), 14 * day);
  return labelled(ticks, months * 30 * day);
}

/** Every second of some ticks, or third, so that no more than `limit` are left. */
const everyOther = (ticks: readonly number[], limit: number): number[] =>
  ticks.filter((_, index) => index % Math.ceil(ticks.length / limit) === 0);

const isMonthly = (unit: Step['unit']): boolean => unit === 'month' || unit === 'quarter' || unit === 'year';

function fixedTicks(fromMs: number, toMs: number, size: number): number[] {
  // Weeks begin on a Monday; 1970 began on a Thursday.
  const offset = size % (7 * day) === 0 ? 4 * day : 0;
  const ticks: number[] = [];
  for (let at = Math.ceil((fromMs - offset) / size) * size + offset; at <= toMs; at += size) ticks.push(at);
  return ticks;
}

function monthTicks(fromMs: number, toMs: number, months: number): number[] {
  const ticks: number[] = [];
  const from = new Date(fromMs);
  const first = Math.floor((from.getUTCFullYear() * 12 + from.getUTCMonth()) / months) * months;
  for (let month = first; ; month += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    if (date.getTime() > toMs) return ticks;
    if (date.getTime() >= fromMs) ticks.push(date.getTime());
  }
}

function countTicks(from: number, to: number, limit: number): TimeTick[] {
  const rough = (to - from) / limit;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const size =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? power * 10;
  return fixedTicks(from, to, size).map((at) => ({ at, label: at.toLocaleString('en-US') }));
}

function labelled(ticks: readonly number[], size: number): TimeTick[] {
  return ticks.map((at, index) => {
    const date = new Date(at);
    const previous = index === 0 ? null : new Date(ticks[index - 1] ?? at);
    return { at, label: labelOf(date, previous, size) };
  });
}

function labelOf(date: Date, previous: Date | null, size: number): string {
  const year = String(date.getUTCFullYear());
  const dayAndMonth = `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
  if (size >= 360 * day) return year;
  if (size >= 28 * day) {
    const newYear = previous === null || previous.getUTCFullYear() !== date.getUTCFullYear();
    return newYear ? `${monthNames[date.getUTCMonth()]} ${year}` : (monthNames[date.getUTCMonth()] ?? '');
  }
  if (size >= day) {
    const newYear = previous === null || previous.getUTCFullYear() !== date.getUTCFullYear();
    return newYear ? `${dayAndMonth} ${year}` : dayAndMonth;
  }
  const newDay = previous === null || previous.getUTCDate() !== date.getUTCDate();
  if (newDay && date.getTime() % day === 0) return dayAndMonth;
  const clock = date.toISOString().slice(11, size < 1000 ? 23 : size < minute ? 19 : 16);
  return newDay ? `${dayAndMonth} ${clock}` : clock;
}
