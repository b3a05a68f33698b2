'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Step } from '#lib/time-series.ts';
import { type ChartFrame, plotSize } from '../../../_ui/chart/chart-frame.ts';
import type { DrawnPoint } from '../../../_ui/chart/decimate.ts';
import { pointSentence } from './series-readout.tsx';
import { type SeriesView, zoomedRange } from './series-view.ts';

type OverlayProperties = {
  seriesKey: string;
  step: Step;
  view: SeriesView;
  /** The points between the edges of the view. */
  points: readonly DrawnPoint[];
  frame: ChartFrame;
  cursor: DrawnPoint | undefined;
  describedBy: string;
  onCursor: (at: number) => void;
  onZoom: (from: number, to: number) => void;
  onReset: () => void;
};

/** Lies over the plot: moves the cursor by mouse, finger or arrows, zooms by a drag or by + and -.
 * To those who cannot see it, it is a slider over the points that reads each of them out. */
export function SeriesChartOverlay(properties: OverlayProperties) {
  const { seriesKey, step, view, points, frame, cursor, describedBy, onCursor, onZoom, onReset } = properties;
  const plot = plotSize(frame);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [from, to] = view.range;
  const [low, high] = view.values;
  const timeAt = (x: number) => from + (x / plot.width) * (to - from);
  const xOf = (at: number) => ((at - from) / (to - from || 1)) * plot.width;

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(plot.width, Math.max(0, x));
  };
  const endDrag = (event: PointerEvent<HTMLElement>) => {
    const x = placeOf(event);
    setDrag(null);
    if (drag === null || Math.abs(x - drag.from) < 6) return;
    onZoom(timeAt(Math.min(drag.from, x)), timeAt(Math.max(drag.from, x)));
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`Cursor on the chart of ${seriesKey}`}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, points.length - 1)}
      aria-valuenow={cursor === undefined ? 0 : Math.max(0, points.indexOf(cursor))}
      aria-valuetext={pointSentence(cursor, step)}
      className="absolute cursor-crosshair touch-pan-y select-none"
      style={{ left: frame.left, top: frame.top, width: plot.width, height: plot.height }}
      onPointerDown={(event) => {
        onCursor(timeAt(placeOf(event)));
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: placeOf(event), to: placeOf(event) });
      }}
      onPointerMove={(event) => {
        onCursor(timeAt(placeOf(event)));
        if (drag) setDrag({ ...drag, to: placeOf(event) });
      }}
      onPointerUp={endDrag}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={onReset}
      onKeyDown={(event) => moveByKey(event, properties)}
    >
      {cursor === undefined ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-px bg-ink opacity-40"
          style={{ left: xOf(cursor.x) }}
        />
      )}
      {cursor === undefined || cursor.y === null ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute size-2 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-paper bg-chart-actual"
          style={{ left: xOf(cursor.x), bottom: ((cursor.y - low) / (high - low || 1)) * plot.height }}
        />
      )}
      {drag && drag.from !== drag.to ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent opacity-15"
          style={{ left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }}
        />
      ) : null}
    </div>
  );
}

function moveByKey(
  event: KeyboardEvent,
  { view, points, cursor, onCursor, onZoom, onReset }: OverlayProperties,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const [from, to] = view.range;
  const index = cursor === undefined ? 0 : points.indexOf(cursor);
  const stride = event.shiftKey ? 10 : 1;
  const targets: Record<string, number> = {
    ArrowLeft: index - stride,
    ArrowDown: index - stride,
    ArrowRight: index + stride,
    ArrowUp: index + stride,
    PageDown: index - 10,
    PageUp: index + 10,
    Home: 0,
    End: points.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) {
    const reached = points[Math.min(points.length - 1, Math.max(0, target))];
    if (reached !== undefined) onCursor(reached.x);
    const half = (to - from) / 2;
    // Beyond the edge the view moves on by half.
    if (target < 0) onZoom(from - half, to - half);
    if (target >= points.length) onZoom(from + half, to + half);
  } else if (event.key === '0') onReset();
  else if (event.key === '+' || event.key === '=') onZoom(...zoomedRange(view.range, cursor?.x, 0.5));
  else if (event.key === '-') onZoom(...zoomedRange(view.range, cursor?.x, 2));
  else return;
  event.preventDefault();
}
