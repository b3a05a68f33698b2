import { fitDateProfile } from '../seasons/date-profile.ts';
import type { SeasonDates } from '../seasons/year-dates.ts';
import { loess } from './loess.ts';

/** A season of a year that follows the date and not the row, beside a trend that is smoothed as STL does it.
 * @param values  [length], at least two years, without gaps
 * @param period  of a year, in rows
 * @param dates   of the rows of `values`, and of those beyond them
 * @returns what the season adds to a row, its mean over a year being 0 */
export function datedSeason(
  values: Float64Array,
  period: number,
  dates: SeasonDates,
): (index: number) => number {
  const window = 2 * Math.ceil((trendYears * period) / 2) + 1;
  let trend: Float64Array = loess(values, window, 1, Math.ceil(window / 10));
  for (let round = 0; ; round++) {
    const profile = fitDateProfile(
      values.map((value, index) => value - trend[index]),
      period,
      dates,
    );
    let mean = 0;
    for (let day = 0; day < daysOfYear; day++) mean += profile.at(day) / daysOfYear;
    const season = (index: number): number => profile.at(dates.dayAt(index)) - mean;
    if (round === rounds) return season;
    trend = loess(
      values.map((value, index) => value - season(index)),
      window,
      1,
      Math.ceil(window / 10),
    );
  }
}

const daysOfYear = 365;
/** A trend that is asked again after the season is taken off. */
const rounds = 1;
/** Years that the trend is smoothed over: STL's 1.5 and the widening that its window of seasons asks for. */
const trendYears = 1.75;
