import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import { valueTicks } from '../../../_ui/chart/value-ticks.ts';

/** What is drawn of a series in one range of time. */
export type SeriesView = {
  readonly range: readonly [number, number];
  /** With one point beyond either edge where there is one. */
  readonly points: readonly DrawnPoint[];
  readonly ticks: readonly number[];
  readonly writeValue: (value: number) => string;
  /** Bottom and top of the value axis. */
  readonly values: readonly [number, number];
};

/** Cuts the points to a range and puts a value axis around them. */
export function seriesView(points: readonly DrawnPoint[], range: readonly [number, number]): SeriesView {
  const first = points.findIndex((point) => point.x >= range[0]);
  const last = points.findLastIndex((point) => point.x <= range[1]);
  const shown = first === -1 ? [] : points.slice(Math.max(0, first - 1), last + 2);
  let low = Infinity;
  let high = -Infinity;
  for (const { y } of shown) {
    if (y === null) continue;
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const { ticks, write } = valueTicks(low, high);
  return { range, points: shown, ticks, writeValue: write, values: [ticks[0] ?? 0, ticks.at(-1) ?? 1] };
}

/** The points between the edges of a view. */
export const pointsInside = (view: SeriesView): readonly DrawnPoint[] =>
  view.points.filter((point) => point.x >= view.range[0] && point.x <= view.range[1]);

/** The point nearest to a time. */
export function nearestPoint(points: readonly DrawnPoint[], at: number): DrawnPoint | undefined {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const after = points[low];
  const before = points[low - 1];
  if (after === undefined || before === undefined) return after;
  return Math.abs(before.x - at) <= Math.abs(after.x - at) ? before : after;
}

/** A range around a point that keeps its place, smaller by a factor below 1, larger by one above. */
export function zoomedRange(
  [from, to]: readonly [number, number],
  around: number | undefined,
  factor: number,
): [number, number] {
  const centre = around ?? (from + to) / 2;
  return [centre - (centre - from) * factor, centre + (to - centre) * factor];
}

/** A range moved, and only if it must be cut, so that it lies inside the whole. */
export function heldInside(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): [number, number] {
  const width = Math.min(to - from, last - first);
  const start = Math.min(Math.max(from, first), last - width);
  return [start, start + width];
}
