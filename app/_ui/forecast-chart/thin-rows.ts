import { decimateForLine } from '../chart/decimate.ts';
import type { ChartRow } from './forecast-chart-row.ts';

/** At most `limit` rows that keep the look of the line of actuals (of predictions, where there are none yet).
 * A gap stays a gap. */
export function thinRows(rows: readonly ChartRow[], limit: number): readonly ChartRow[] {
  if (rows.length <= limit) return rows;
  const drawn = decimateForLine(
    rows.map((row) => row.timestamp),
    rows.map((row) => row.actual ?? row.predicted ?? Number.NaN),
    limit,
  );
  const kept = new Set(drawn.map((point) => point.x));
  return rows.filter((row) => kept.has(row.timestamp));
}
