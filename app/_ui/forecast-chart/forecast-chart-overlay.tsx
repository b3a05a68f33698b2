'use client';

import { type PointerEvent, useState } from 'react';
import { type ChartFrame, plotSize } from '../chart/chart-frame.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { ForecastChartGroundLabels } from './forecast-chart-ground-labels.tsx';
import { moveByKey, nearestRow } from './forecast-chart-moves.ts';
import { readoutSentence } from './forecast-chart-readout.tsx';
import type { TimeRange } from './forecast-chart-view.ts';

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
      <ForecastChartGroundLabels data={data} range={range} xOf={xOf} width={plot.width} />
    </div>
  );
}
