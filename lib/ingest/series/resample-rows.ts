import type { Step } from '#lib/time-series.ts';
import { dateMs, millisecondsPerDay } from '../cells/times/civil-time.ts';
import type { NumberTable } from '../rows/create-row-store.ts';
import type { Resampling } from '../schema.ts';
import { rowAt, type SeriesRows } from './group-rows.ts';

/** The rows of one series gathered into even steps of time: one value a step and target.
 * Steps without a row are left to be filled with missing values. Rows of one time are all gathered.
 * @returns different starts of steps, ascending, and [target][step] values */
export function resampleRows(
  table: NumberTable,
  group: SeriesRows,
  { unit, how }: Resampling,
): { readonly timestamps: Float64Array; readonly columns: readonly Float64Array[] } {
  const starts: number[] = [];
  const firstRows: number[] = [];
  let place = 0;
  for (let index = 0; index < group.timestamps.length; index++) {
    const start = startOfStep(group.timestamps[index], unit);
    if (starts[starts.length - 1] !== start) {
      starts.push(start);
      firstRows.push(place);
    }
    place = group.starts === null ? index + 1 : (group.starts[index + 1] ?? group.rowCount);
  }
  const columns = table.values.map((column) => {
    const gathered = new Float64Array(starts.length);
    for (let step = 0; step < starts.length; step++) {
      let sum = 0;
      let count = 0;
      let last = Number.NaN;
      const end = firstRows[step + 1] ?? group.rowCount;
      for (let at = firstRows[step]; at < end; at++) {
        const value = column[rowAt(group, at)];
        if (Number.isNaN(value)) continue;
        sum += value;
        count++;
        last = value;
      }
      gathered[step] =
        how === 'count' ? count : count === 0 ? Number.NaN : { sum, mean: sum / count, last }[how];
    }
    return gathered;
  });
  return { timestamps: Float64Array.from(starts), columns };
}

/** The step that gathered rows have. */
export const stepOfResampling = ({ unit }: Resampling): Step => ({ unit, count: 1 });

/** The first millisecond of the step that holds a timestamp; weeks begin on Monday. */
function startOfStep(timestampMs: number, unit: Resampling['unit']): number {
  const date = new Date(timestampMs);
  switch (unit) {
    case 'minute':
      return Math.floor(timestampMs / 60_000) * 60_000;
    case 'hour':
      return Math.floor(timestampMs / 3_600_000) * 3_600_000;
    case 'day':
      return Math.floor(timestampMs / millisecondsPerDay) * millisecondsPerDay;
    case 'week': {
      // 1970-01-01 was a Thursday, three days after a Monday.
      const weeks = Math.floor((timestampMs / millisecondsPerDay + 3) / 7);
      return (weeks * 7 - 3) * millisecondsPerDay;
    }
    case 'month':
      return dateMs(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case 'quarter':
      return dateMs(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3) + 1, 1);
    case 'year':
      return dateMs(date.getUTCFullYear(), 1, 1);
  }
}
