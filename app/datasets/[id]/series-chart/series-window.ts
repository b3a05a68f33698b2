import { decimateForLine } from '../../../_ui/chart/decimate.ts';
import { type PackedPoints, packPoints } from '../../../_ui/chart/packed-points.ts';

/** Points drawn of one series at most. */
export const drawnPoints = 1_000;

/** The part of a series between two times, thinned for drawing: plain JSON for the browser. */
export type SeriesWindow = {
  readonly from: number;
  readonly to: number;
  readonly points: PackedPoints;
  /** Rows of the series inside, of which `points` may be a selection. */
  readonly rows: number;
};

/** The rows from `from` to `to` and one beyond either edge, so that the line runs on to the frame.
 * @param series  timestamps increasing, values with NaN where missing, both [length] */
export function seriesWindow(
  series: { readonly timestamps: Float64Array; readonly values: Float64Array },
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
    points: packPoints(decimateForLine(series.timestamps, series.values, drawnPoints, start, stop)),
    rows: end - first,
  };
}

/** The first index whose timestamp is at least `at` (or, `after`, beyond it). */
function indexFrom(timestamps: Float64Array, at: number, after = false): number {
  let low = 0;
  let high = timestamps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = timestamps[middle] ?? Number.NaN;
    if (value < at || (after && value === at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
