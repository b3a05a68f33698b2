import type { Step } from '#lib/time-series.ts';
import { settingTable } from '../settings/setting-table.ts';

const minutesOf: { readonly [unit: string]: number } = { second: 1 / 60, minute: 1, hour: 60 };
const minutesADay = 1_440;

/** Periods that a series of this step may well have, shortest first: a day and a week of hours, a week and a year
 * of days, a year of months. Empty where nothing suggests itself (years, plain observations). */
export function naturalSeason(step: Step): number[] {
  const { min, max } = settingTable.season;
  return periodsOf(step).filter((period) => Number.isInteger(period) && period >= min && period <= max);
}

function periodsOf({ unit, count }: Step): number[] {
  const minutes = (minutesOf[unit] ?? 0) * count;
  if (minutes > 0) {
    const day = minutesADay / minutes;
    // Below five minutes a week has too many steps to learn from, and an hour may be a season.
    return minutes < 5 ? [60 / minutes, day] : [day, 7 * day];
  }
  switch (unit) {
    case 'day':
      return count === 1 ? [7, 365] : [7 / count, Math.round(365 / count)];
    case 'businessDay':
    case 'tradingDay':
      return [5 / count];
    case 'week':
      return [Math.round(52 / count)];
    case 'month':
      return [12 / count];
    case 'quarter':
      return [4 / count];
    default:
      return [];
  }
}
