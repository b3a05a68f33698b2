import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';

/** A series as one stretched line: stands in until scripts have loaded, and is the ground of the mini-map. */
export function StillSeries({ points }: { points: readonly DrawnPoint[] }) {
  const known = points.flatMap((point) => (point.y === null ? [] : [point.y]));
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  const span = known.reduce((most, value) => Math.max(most, value), -Infinity) - low || 1;
  const first = points[0]?.x ?? 0;
  const length = (points.at(-1)?.x ?? 1) - first || 1;
  let path = '';
  let drawing = false;
  for (const { x, y } of points) {
    if (y !== null) {
      const left = (((x - first) / length) * 1000).toFixed(1);
      path += `${drawing ? 'L' : 'M'}${left} ${(98 - ((y - low) / span) * 96).toFixed(1)}`;
    }
    drawing = y !== null;
  }
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" className="block h-full w-full">
      <path d={path} fill="none" stroke="var(--muted)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
