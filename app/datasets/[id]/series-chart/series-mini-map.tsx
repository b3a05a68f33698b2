'use client';

import { type PointerEvent, useState } from 'react';
import type { TimeRange } from '../../../_ui/chart/axes/time-range.ts';
import type { Points } from '../../../_ui/chart/points/packed-points.ts';
import { MiniLine } from './mini-line.tsx';

/** The whole series in small, with the part in view: a drag moves that part, or chooses another where all is in view.
 * The keys of the chart do the same, so this one is for the pointer alone. */
export function SeriesMiniMap({
  points,
  whole: [first, last],
  range: [from, to],
  inset,
  onRange,
}: {
  points: Points;
  whole: TimeRange;
  range: TimeRange;
  inset: { readonly left: number; readonly right: number };
  onRange: (range: TimeRange) => void;
}) {
  const [grab, setGrab] = useState<{ at: number; range: TimeRange } | null>(null);
  const length = last - first || 1;
  const share = (at: number) => ((at - first) / length) * 100;
  const timeAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return first + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * length;
  };

  const onDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = timeAt(event);
    const width = to - from;
    // A press outside the part in view brings it there first.
    const start = at >= from && at <= to ? from : Math.min(last - width, Math.max(first, at - width / 2));
    setGrab({ at, range: [start, start + width] });
    onRange([start, start + width]);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (grab === null) return;
    const width = grab.range[1] - grab.range[0];
    const start = Math.min(last - width, Math.max(first, grab.range[0] + timeAt(event) - grab.at));
    onRange([start, start + width]);
  };

  return (
    <div
      aria-hidden="true"
      className="relative h-10 cursor-grab touch-none border-y border-line select-none active:cursor-grabbing"
      style={{ marginLeft: inset.left, marginRight: inset.right }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => setGrab(null)}
      onPointerCancel={() => setGrab(null)}
      onDoubleClick={() => onRange([first, last])}
    >
      <MiniLine points={points} />
      {/* What is out of view is veiled. */}
      <span className="absolute inset-y-0 left-0 bg-paper opacity-75" style={{ width: `${share(from)}%` }} />
      <span
        className="absolute inset-y-0 right-0 bg-paper opacity-75"
        style={{ width: `${100 - share(to)}%` }}
      />
      <span
        className="absolute inset-y-0 border-x-2 border-accent"
        style={{ left: `${share(from)}%`, width: `${share(to) - share(from)}%` }}
      />
    </div>
  );
}
