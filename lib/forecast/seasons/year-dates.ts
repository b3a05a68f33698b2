import type { Step, TimeSeries } from '#lib/time-series.ts';

const dayMs = 86_400_000;
/** Days of a year, on the mean of the calendar. */
const yearDays = 365.2425;
const unitDays: { readonly [unit: string]: number } = { hour: 1 / 24, day: 1, week: 7 };

/** How many steps of the calendar a year lasts: 52.18 weeks, 365.24 days; null where months keep it, or nothing does. */
export function yearSteps({ unit, count }: Step): number | null {
  const days = unitDays[unit];
  return days === undefined ? null : yearDays / days / count;
}

/** Whether a season of whole steps stands for a year that does not last whole steps: 52 weeks, 365 or 366 days. 364 days are weeks. */
export function isYear(step: Step, season: number): boolean {
  const steps = yearSteps(step);
  if (steps === null) return false;
  return Math.abs(season - steps) < Math.max(1, step.unit === 'hour' ? 24 / step.count : 1);
}

/** Where rows stand in the year by their dates, also beyond the end of a series. */
export type YearDates = {
  /** Day of the year of a row, from 0 to 364; 29 February counts as the 28th. */
  dayAt(index: number): number;
  /** How many rows before one the row nearest to the same date so many years earlier lies. */
  rowsAgo(index: number, years: number): number;
};

/** @returns null where steps are not of even hours, days or weeks */
export function yearDates({ step, timestamps }: Pick<TimeSeries, 'step' | 'timestamps'>): YearDates | null {
  const days = unitDays[step.unit];
  if (days === undefined) return null;
  const [first] = timestamps;
  const stepMs = days * step.count * dayMs;
  const timeOf = (index: number): number => first + index * stepMs;
  return {
    dayAt: (index) => dayOfYear(timeOf(index)),
    rowsAgo: (index, years) => Math.round((timeOf(index) - yearsBefore(timeOf(index), years)) / stepMs),
  };
}

/** The dates of rows whose season is a year. */
export type SeasonDates = Pick<YearDates, 'dayAt'> & {
  /** Days around a date that have a say in it, where that has been chosen. */
  readonly reach?: number;
};

/** The dates of a series where a season of it is a year.
 * @param from  the row that is counted as 0 */
export function datesOfYear(
  series: Pick<TimeSeries, 'step' | 'timestamps'>,
  season: number,
  from: number,
  reach?: number,
): SeasonDates | null {
  const dates = isYear(series.step, season) ? yearDates(series) : null;
  return dates && { dayAt: (index) => dates.dayAt(from + index), ...(reach === undefined ? {} : { reach }) };
}

function dayOfYear(timestampMs: number): number {
  const { year, yearDay } = dateOf(Math.floor(timestampMs / dayMs));
  return isLeap(year) && yearDay >= leapDay ? yearDay - 1 : yearDay;
}

/** The same date and time of day in an earlier year; 28 February for the 29th. */
export function yearsBefore(timestampMs: number, years: number): number {
  const day = Math.floor(timestampMs / dayMs);
  const { year, yearDay } = dateOf(day);
  const other = year - years;
  // As if no year had a 29 February, unless both have.
  const common = isLeap(year) && yearDay >= leapDay ? yearDay - 1 : yearDay;
  const own = isLeap(other) && common >= leapDay ? common + 1 : common;
  const sameDay = isLeap(year) && isLeap(other) ? yearDay : own;
  return (firstDayOf(other) + sameDay - day) * dayMs + timestampMs;
}

/** Days before 29 February. */
const leapDay = 59;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days from 1970 to the first of a year. Plain numbers: training asks for millions of dates. */
const firstDayOf = (year: number): number => {
  const before = year - 1;
  return (
    365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162
  );
};

/** The year of a day since 1970, and how many days of it are over. */
function dateOf(day: number): { readonly year: number; readonly yearDay: number } {
  let year = 1970 + Math.floor(day / yearDays);
  while (firstDayOf(year) > day) year--;
  while (firstDayOf(year + 1) <= day) year++;
  return { year, yearDay: day - firstDayOf(year) };
}
