import { type ChartGround, chartGround } from '../../../_ui/chart/chart-ground.ts';
import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import type { TimeRange } from '../../../_ui/chart/time-range.ts';

/** What is drawn of a series in one range of time. */
export type SeriesView = ChartGround & {
  /** With one point beyond either edge where there is one. */
  readonly points: readonly DrawnPoint[];
};

/** Cuts the points to a range and puts a value axis around them. */
export function seriesView(points: readonly DrawnPoint[], range: TimeRange): SeriesView {
  const first = points.findIndex((point) => point.x >= range[0]);
  const last = points.findLastIndex((point) => point.x <= range[1]);
  const shown = first === -1 ? [] : points.slice(Math.max(0, first - 1), last + 2);
  const heights = shown.map((point) => point.y);
  return { ...chartGround(range, heights), points: shown };
}

/** The points between the edges of a view. */
export const pointsInside = (view: SeriesView): readonly DrawnPoint[] =>
  view.points.filter((point) => point.x >= view.range[0] && point.x <= view.range[1]);
