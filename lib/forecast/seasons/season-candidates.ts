import type { TimeSeries } from '#lib/time-series.ts';
import { settingTable } from '../settings/setting-table.ts';
import { naturalSeason } from './natural-season.ts';
import { rowsOfCalendar } from './rows-of-calendar.ts';

/** Periods that a panel may well have, in steps, shortest first: what its step suggests or, where observations are only counted,
 * when they were made. */
export function seasonCandidates(panel: readonly Pick<TimeSeries, 'step' | 'observedAt'>[]): number[] {
  const [first] = panel;
  if (first === undefined) return [];
  if (first.step.unit !== 'observation') return naturalSeason(first.step);
  const { min, max } = settingTable.season;
  return rowsOfCalendar(panel).filter((rows) => rows >= min && rows <= max);
}
