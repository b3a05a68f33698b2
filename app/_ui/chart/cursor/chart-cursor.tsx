'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { nearestIndex, type TimeRange, zoomedRange } from '../axes/time-range.ts';
import { type ChartFrame, plotSize } from '../frame/chart-frame.ts';

type CursorProperties = {
  /** What the cursor moves on: "Cursor on the chart of sales". */
  label: string;
  /** Id of the sentence that says what the chart shows. */
  describedBy: string;
  frame: ChartFrame;
  range: TimeRange;
  /** Where the cursor can stand: increasing timestamps, not all of them need be in view. */
  stops: readonly number[];
  /** Which of them it stands on; -1 where there are none. */
  index: number;
  /** What stands there, in words. */
  valueText: string;
  /** Asks for another stop; by the keys it may lie beyond either end. */
  onIndex: (index: number) => void;
  /** Asks for another range; it may reach beyond the data. Without it there is no zooming. */
  onRange?: (range: TimeRange) => void;
  onReset?: () => void;
  /** Drawn over the plot; gets the pixels from its left edge. */
  children?: (xOf: (timestamp: number) => number) => ReactNode;
};

/** Lies over a plot: moves the cursor by mouse, finger or arrows, zooms by a drag or by + and -.
 * To those who cannot see it, it is a slider over the stops that reads each of them out. */
export function ChartCursor(properties: CursorProperties) {
  const { label, describedBy, frame, range, stops, index, valueText } = properties;
  const { onIndex, onRange, onReset, children } = properties;
  const plot = plotSize(frame);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [from, to] = range;
  const at = stops[index];
  const xOf = (timestamp: number) => ((timestamp - from) / (to - from || 1)) * plot.width;
  const timestampAt = (x: number) => from + (x / plot.width) * (to - from);

  const [firstInView, lastInView] = stopsInView(stops, range);
  const pointAt = (x: number) =>
    onIndex(Math.min(lastInView, Math.max(firstInView, nearestIndex(stops, timestampAt(x)))));

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(plot.width, Math.max(0, x));
  };
  const endDrag = (event: PointerEvent<HTMLElement>) => {
    const x = placeOf(event);
    setDrag(null);
    if (drag === null || Math.abs(x - drag.from) < 6) return;
    onRange?.([timestampAt(Math.min(drag.from, x)), timestampAt(Math.max(drag.from, x))]);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, stops.length - 1)}
      aria-valuenow={Math.max(0, index)}
      aria-valuetext={valueText}
      className="absolute cursor-crosshair touch-pan-y select-none"
      style={{ left: frame.left, top: frame.top, width: plot.width, height: plot.height }}
      onPointerDown={(event) => {
        pointAt(placeOf(event));
        if (!onRange || event.pointerType !== 'mouse' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: placeOf(event), to: placeOf(event) });
      }}
      onPointerMove={(event) => {
        const x = placeOf(event);
        pointAt(x);
        if (drag) setDrag({ ...drag, to: x });
      }}
      onPointerUp={endDrag}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={onReset}
      onKeyDown={(event) => moveByKey(event, properties)}
    >
      {at !== undefined && at >= from && at <= to ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-px bg-ink opacity-40"
          style={{ left: xOf(at) }}
        />
      ) : null}
      {drag && drag.from !== drag.to ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent opacity-15"
          style={{ left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }}
        />
      ) : null}
      {children?.(xOf)}
    </div>
  );
}

const stopsInView = (stops: readonly number[], [from, to]: TimeRange): readonly [number, number] => [
  stops.findIndex((stop) => stop >= from),
  stops.findLastIndex((stop) => stop <= to),
];

/** Answers the keys of a chart; what is no key of it is left alone. */
function moveByKey(event: KeyboardEvent, properties: CursorProperties): void {
  const { range, stops, index, onIndex, onRange, onReset } = properties;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stride = event.shiftKey ? 10 : 1;
  const [firstInView, lastInView] = stopsInView(stops, range);
  const targets: Record<string, number> = {
    ArrowLeft: index - stride,
    ArrowDown: index - stride,
    ArrowRight: index + stride,
    ArrowUp: index + stride,
    PageUp: index + 10,
    PageDown: index - 10,
    Home: firstInView,
    End: lastInView,
  };
  const target = targets[event.key];
  if (target !== undefined) onIndex(target);
  else if (event.key === '0' && onReset) onReset();
  else if ((event.key === '+' || event.key === '=') && onRange)
    onRange(zoomedRange(range, stops[index], 0.5));
  else if (event.key === '-' && onRange) onRange(zoomedRange(range, stops[index], 2));
  else return;
  event.preventDefault();
}
