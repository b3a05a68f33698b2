import { linearAxis } from '../../../_ui/chart/axes/axis.ts';
import { chartScale, linePath } from '../../../_ui/chart/frame/chart-scale.ts';
import { decimateForLine } from '../../../_ui/chart/points/decimate.ts';
import type { Points } from '../../../_ui/chart/points/packed-points.ts';

/** Points of a line that is 40 pixels high. */
const drawnPoints = 300;
const box = { left: 0, top: 2, width: 1000, height: 96 };
const noTicks = () => [];

/** A whole series as one line, stretched over its place. */
export function MiniLine({ points: { xs, ys } }: { points: Points }) {
  const known = ys.filter((y) => y !== null);
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity);
  // An axis without a length puts a line without ups and downs in the middle.
  const { x, y } = chartScale(
    linearAxis([xs[0] ?? 0, xs.at(-1) ?? 1], noTicks),
    linearAxis([low, high], noTicks),
    box,
  );
  const drawn = decimateForLine(xs, ys, drawnPoints);
  const path = linePath(drawn.length, (place) => {
    const index = drawn[place];
    const height = ys[index] ?? null;
    return height === null ? null : [x(xs[index]), y(height)];
  });
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" className="block h-full w-full">
      <path d={path} fill="none" stroke="var(--muted)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
