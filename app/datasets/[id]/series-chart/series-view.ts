import type { Step } from '#lib/time-series.ts';
import { type Axis, timeAxis, valueAxis } from '../../../_ui/chart/axes/axis.ts';
import type { TimeRange } from '../../../_ui/chart/axes/time-range.ts';
import type { Points } from '../../../_ui/chart/points/packed-points.ts';

/** What is drawn of a series in one range of time. */
export type SeriesView = {
  readonly x: Axis;
  readonly y: Axis;
  readonly points: Points;
  /** Indices of the points between the edges. */
  readonly inside: readonly number[];
  /** The same with one point beyond either edge where there is one, so that the line runs on to the frame. */
  readonly drawn: readonly number[];
};

/** Cuts the points to a range and puts a value axis around them. */
export function seriesView(points: Points, range: TimeRange, step: Step): SeriesView {
  const [from, to] = range;
  const inside: number[] = [];
  for (const [index, x] of points.xs.entries()) if (x >= from && x <= to) inside.push(index);
  const before = points.xs.findLastIndex((x) => x < from);
  const after = points.xs.findIndex((x) => x > to);
  const drawn = [...(before < 0 ? [] : [before]), ...inside, ...(after < 0 ? [] : [after])];
  return {
    x: timeAxis(range, step),
    y: valueAxis(drawn.map((index) => points.ys[index] ?? null)),
    points,
    inside,
    drawn,
  };
}
