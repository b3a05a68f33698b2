import { findChangePoints, findOutliers } from '#lib/forecast/index.ts';
import type { FoundOutlier } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { ChartMark } from '../../../_ui/forecast-chart/forecast-columns.ts';

const [mostOutliers, mostChanges] = [20, 5];

/** What stands out in a series, in time order: values that had no say or, in runs of the time when every value had, that fit
 * nothing around them; and jumps of the level.
 * @param season  0 for none */
export function findMarks(
  { timestamps, values }: TimeSeries,
  season: number,
  leftOut: readonly FoundOutlier[] | undefined,
): ChartMark[] {
  const markAt = (kind: ChartMark['kind']) => (index: number) => {
    const [timestamp, value] = [timestamps[index], values[index]];
    return timestamp === undefined || value === undefined || !Number.isFinite(value)
      ? []
      : [{ kind, timestamp, value }];
  };
  return [
    ...(leftOut === undefined
      ? findOutliers(values, season, mostOutliers).flatMap(markAt('outlier'))
      : leftOut.map(({ timestamp, value }): ChartMark => ({ kind: 'outlier', timestamp, value }))),
    ...findChangePoints(values, season, mostChanges).flatMap(markAt('change point')),
  ].sort((a, b) => a.timestamp - b.timestamp);
}
