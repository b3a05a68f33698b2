import type { TimeSeries } from '#lib/time-series.ts';
import type { TimeRange } from '../../../_ui/chart/axes/time-range.ts';
import { decimateForLine } from '../../../_ui/chart/points/decimate.ts';
import { type PackedPoints, packPoints } from '../../../_ui/chart/points/packed-points.ts';

/** Points drawn of one series at most. */
export const drawnPoints = 1_000;

/** The part of a series between two times, thinned for drawing: plain JSON for the browser. */
export type SeriesWindow = {
  readonly from: number;
  readonly to: number;
  readonly points: PackedPoints;
  /** Stretches of time whose values were missing and were filled, at most a few hundred. */
  readonly filled: readonly TimeRange[];
  /** Rows of the series inside, of which `points` may be a selection. */
  readonly rows: number;
};

/** The rows from `from` to `to` and one beyond either edge, so that the line runs on to the frame.
 * @param series  timestamps increasing, values with NaN where missing, both [length] */
export function seriesWindow(
  series: Pick<TimeSeries, 'timestamps' | 'values' | 'filled'>,
  from: number,
  to: number,
): SeriesWindow {
  const first = indexFrom(series.timestamps, from);
  const end = indexFrom(series.timestamps, to, true);
  const start = Math.max(0, first - 1);
  const stop = Math.min(series.timestamps.length, end + 1);
  return {
    from,
    to,
    points: packPoints(
      series.timestamps,
      series.values,
      decimateForLine(series.timestamps, series.values, drawnPoints, start, stop),
    ),
    filled: filledRanges(series, from, to),
    rows: end - first,
  };
}

const drawnStretches = 300;

/** From the row before a filled stretch to the row after it; stretches that touch become one. */
function filledRanges(
  { timestamps, filled = [] }: Pick<TimeSeries, 'timestamps' | 'filled'>,
  from: number,
  to: number,
): TimeRange[] {
  const ranges: [number, number][] = [];
  for (const [start, length] of filled) {
    const left = timestamps[Math.max(0, start - 1)] ?? from;
    const right = timestamps[Math.min(timestamps.length - 1, start + length)] ?? to;
    if (right < from || left > to) continue;
    const last = ranges.at(-1);
    const near = (to - from) / drawnStretches;
    if (last !== undefined && left - last[1] <= (ranges.length >= drawnStretches ? near : 0)) last[1] = right;
    else ranges.push([left, right]);
  }
  return ranges.map(([left, right]): TimeRange => [Math.max(left, from), Math.min(right, to)]);
}

/** The first index whose timestamp is at least `at` (or, `after`, beyond it). */
function indexFrom(timestamps: Float64Array, at: number, after = false): number {
  let low = 0;
  let high = timestamps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = timestamps[middle];
    if (value < at || (after && value === at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
