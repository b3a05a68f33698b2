import { chartScale, linePath } from '../../../_ui/chart/chart-scale.ts';
import { type DrawnPoint, decimateForLine } from '../../../_ui/chart/decimate.ts';

/** Points of a line that is 40 pixels high. */
const drawnPoints = 300;
const box = { left: 0, top: 2, width: 1000, height: 96 };

/** A whole series as one line, stretched over its place. */
export function MiniLine({ points }: { points: readonly DrawnPoint[] }) {
  const known = points.flatMap((point) => (point.y === null ? [] : [point.y]));
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity);
  // A line without ups and downs lies in the middle.
  const values = low === high ? ([low - 1, high + 1] as const) : ([low, high] as const);
  const drawn = decimateForLine(
    points.map((point) => point.x),
    points.map((point) => point.y ?? Number.NaN),
    drawnPoints,
  );
  const path = linePath(
    drawn,
    (point) => point.x,
    (point) => point.y,
    chartScale([points[0]?.x ?? 0, points.at(-1)?.x ?? 1], values, box),
  );
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" className="block h-full w-full">
      <path d={path} fill="none" stroke="var(--muted)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
