'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { type ChartFrame, plotSize } from './forecast-chart-frame.ts';
import { readoutSentence } from './forecast-chart-readout.tsx';
import type { TimeRange } from './forecast-chart-view.ts';
import { formatTimestamp } from './format-date.ts';

/** Lies over the plot: moves the cursor by mouse, finger or arrows, and zooms by a drag or by + and -.
 * To those who cannot see it, it is a slider over the timestamps that reads each of them out. */
export function ForecastChartOverlay({
  data,
  range,
  frame,
  cursor,
  describedBy,
  onCursor,
  onRange,
  onReset,
}: {
  data: ForecastChartData;
  range: TimeRange;
  frame: ChartFrame;
  /** Index of the row that the readout shows. */
  cursor: number;
  describedBy: string;
  onCursor: (row: number) => void;
  onRange: (range: TimeRange) => void;
  onReset: () => void;
}) {
  const plot = plotSize(frame);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [from, to] = range;
  const xOf = (timestamp: number) => ((timestamp - from) / (to - from || 1)) * plot.width;
  const timestampAt = (x: number) => from + (x / plot.width) * (to - from);
  const row = data.rows[cursor];

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(plot.width, Math.max(0, x));
  };
  const endDrag = (event: PointerEvent<HTMLElement>) => {
    const to = placeOf(event);
    setDrag(null);
    if (drag === null || Math.abs(to - drag.from) < 6) return;
    const [left, right] = [Math.min(drag.from, to), Math.max(drag.from, to)];
    onRange([timestampAt(left), timestampAt(right)]);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`Cursor on the chart of ${data.key}`}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, data.rows.length - 1)}
      aria-valuenow={cursor}
      aria-valuetext={readoutSentence(data, row)}
      className="absolute cursor-crosshair touch-pan-y select-none"
      style={{ left: frame.left, top: frame.top, width: plot.width, height: plot.height }}
      onPointerDown={(event) => {
        onCursor(nearestRow(data, timestampAt(placeOf(event))));
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: placeOf(event), to: placeOf(event) });
      }}
      onPointerMove={(event) => {
        const x = placeOf(event);
        onCursor(nearestRow(data, timestampAt(x)));
        if (drag) setDrag({ ...drag, to: x });
      }}
      onPointerUp={endDrag}
      onPointerCancel={() => setDrag(null)}
      onDoubleClick={onReset}
      onKeyDown={(event) => moveByKey(event, { data, range, cursor, onCursor, onRange, onReset })}
    >
      {row && row.timestamp >= from && row.timestamp <= to ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-px bg-ink opacity-40"
          style={{ left: xOf(row.timestamp) }}
        />
      ) : null}
      {drag && drag.from !== drag.to ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent opacity-15"
          style={{ left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }}
        />
      ) : null}
      <GroundLabels data={data} range={range} xOf={xOf} width={plot.width} />
    </div>
  );
}

/** The forecast origin's date over its line, and what the tinted grounds are, where there is room. */
function GroundLabels({
  data,
  range: [from, to],
  xOf,
  width,
}: {
  data: ForecastChartData;
  range: TimeRange;
  xOf: (timestamp: number) => number;
  width: number;
}) {
  const origin = xOf(data.cutoff);
  const end = Math.min(width, Math.max(0, xOf(data.dataEnd)));
  const visible = data.cutoff >= from && data.cutoff <= to;
  const ground = 'pointer-events-none absolute -top-5 text-label whitespace-nowrap text-muted';
  return (
    <span aria-hidden="true">
      {visible ? (
        <span
          className={`${ground} ${origin > 190 ? '-translate-x-full pr-1' : 'pl-1'}`}
          style={{ left: origin }}
        >
          origin {formatTimestamp(data.cutoff, data.step)}
        </span>
      ) : null}
      {end - Math.max(0, origin) > 64 && origin > 190 ? (
        <span className={ground} style={{ left: Math.max(0, origin) + 4 }}>
          held out
        </span>
      ) : null}
      {width - end > 48 ? (
        <span className={ground} style={{ left: end + 4 }}>
          future
        </span>
      ) : null}
    </span>
  );
}

type Moves = {
  data: ForecastChartData;
  range: TimeRange;
  cursor: number;
  onCursor: (row: number) => void;
  onRange: (range: TimeRange) => void;
  onReset: () => void;
};

function moveByKey(event: KeyboardEvent, { data, range, cursor, onCursor, onRange, onReset }: Moves): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stride = event.shiftKey ? 10 : 1;
  const last = data.rows.length - 1;
  const targets: Record<string, number> = {
    ArrowLeft: cursor - stride,
    ArrowDown: cursor - stride,
    ArrowRight: cursor + stride,
    ArrowUp: cursor + stride,
    PageUp: cursor + 10,
    PageDown: cursor - 10,
    Home: nearestRow(data, range[0]),
    End: nearestRow(data, range[1]),
  };
  const target = targets[event.key];
  if (target !== undefined) {
    const row = Math.min(last, Math.max(0, target));
    onCursor(row);
    onRange(holding(range, data.rows[row]?.timestamp ?? range[0]));
  } else if (event.key === '0') onReset();
  else if (event.key === '+' || event.key === '=') onRange(zoomed(data, range, cursor, 0.5));
  else if (event.key === '-') onRange(zoomed(data, range, cursor, 2));
  else return;
  event.preventDefault();
}

/** The range moved just so far that it holds the timestamp. */
function holding([from, to]: TimeRange, timestamp: number): TimeRange {
  if (timestamp < from) return [timestamp, timestamp + (to - from)];
  if (timestamp > to) return [timestamp - (to - from), timestamp];
  return [from, to];
}

function zoomed(data: ForecastChartData, [from, to]: TimeRange, cursor: number, factor: number): TimeRange {
  const centre = data.rows[cursor]?.timestamp ?? (from + to) / 2;
  const first = data.rows[0]?.timestamp ?? from;
  const last = data.rows.at(-1)?.timestamp ?? to;
  return [
    Math.max(first, centre - (centre - from) * factor),
    Math.min(last, centre + (to - centre) * factor),
  ];
}

function nearestRow(data: ForecastChartData, timestamp: number): number {
  const after = data.rows.findIndex((row) => row.timestamp >= timestamp);
  if (after === -1) return data.rows.length - 1;
  const before = Math.max(0, after - 1);
  const distance = (row: number) => Math.abs((data.rows[row]?.timestamp ?? 0) - timestamp);
  return distance(before) < distance(after) ? before : after;
}
