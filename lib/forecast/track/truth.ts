import type { TimeSeries } from '#lib/time-series.ts';
import type { ForecastPoint } from '../result/result-schema.ts';

/** What came of a series: its timestamps with its values, NaN where nothing was observed. */
export type Truth = Pick<TimeSeries, 'timestamps' | 'values'>;

/** The value that was observed at a timestamp, or null. */
export type ActualAt = (timestamp: number) => number | null;

/** Finds actuals by timestamp, so that many forecasts can be held against one truth. */
export function findActuals({ timestamps, values }: Truth): ActualAt {
  const known = new Map<number, number>();
  timestamps.forEach((timestamp, index) => {
    if (Number.isFinite(values[index])) known.set(timestamp, values[index]);
  });
  return (timestamp) => known.get(timestamp) ?? null;
}

/** The same points with what has come of them since; null where nothing has. */
export const withActuals = (points: readonly ForecastPoint[], actualAt: ActualAt): ForecastPoint[] =>
  points.map((point) => ({ ...point, actual: actualAt(point.timestamp) }));
