import { monthOfName } from '../../cells/times/month-names.ts';
import { fitsRole, type TimePartRole } from './time-parts.ts';

/** Finds years beside the names of months where no name of a column says so, as statistical offices write their tables:
 * `2020;Januar;100,0`.
 * @param rows  a sample of the data rows
 * @returns the roles of both columns by their indexes, null where there are no such two */
export function findYearBesideMonth(
  rows: readonly (readonly string[])[],
  width: number,
): Readonly<Record<number, TimePartRole>> | null {
  const most = (index: number, fits: (cell: string) => boolean): boolean =>
    index >= 0 &&
    index < width &&
    rows.filter((row) => fits((row[index] ?? '').trim())).length >= 0.9 * rows.length;
  if (rows.length < fewestRows) return null;
  for (let month = 0; month < width; month++) {
    // Most columns of most tables say so in their first row.
    if (!isMonthWord((rows[0][month] ?? '').trim()) || !most(month, isMonthWord)) continue;
    // "May" may be a name: one word alone is no month.
    if (new Set(rows.map((row) => row[month])).size < 2) continue;
    for (const year of [month - 1, month + 1])
      if (most(year, (cell) => fitsRole('year', cell))) return { [year]: 'year', [month]: 'month' };
  }
  return null;
}

const fewestRows = 3;

const isMonthWord = (text: string): boolean =>
  text.length <= 12 && /^\p{L}/u.test(text) && monthOfName(text) !== null;
