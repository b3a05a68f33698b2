import type { TimeSeries } from '#lib/time-series.ts';
import { isYear, yearDates } from './year-dates.ts';

/** How many rows before a row, which may lie beyond the end, the same place of an earlier cycle lies: whole seasons, and of a year of hours, days
 * or weeks the row nearest to the same date. Never fewer than whole seasons.
 * @param cycles  how many cycles earlier */
export type SeasonRows = (index: number, season: number, cycles: number) => number;

/** Counts the rows of a series' seasons. */
export function seasonRows(series: Pick<TimeSeries, 'step' | 'timestamps'>): SeasonRows {
  const dates = yearDates(series);
  return (index, season, cycles) =>
    dates !== null && isYear(series.step, season)
      ? Math.max(season * cycles, dates.rowsAgo(index, cycles))
      : season * cycles;
}
