'use client';

import { type PointerEvent, useMemo, useState } from 'react';
import type { Step } from '#lib/time-series.ts';
import { valueAxis } from '../../../../_ui/chart/axes/axis.ts';
import { ChartFigure } from '../../../../_ui/chart/chart-figure.tsx';
import { type ChartFrame, plotSize } from '../../../../_ui/chart/frame/chart-frame.ts';
import { valuesPath } from '../../../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';
import type { Stretch } from '../worker/memory-messages.ts';
import { windowAxis } from './window-axis.ts';

/** The window with the stretch that is forgotten marked on it; a drag across it chooses another. Two sliders beside it
 * do the same by keyboard.
 * @param csv  the window as text, as `json` as plain data */
export function StretchChart({
  timestamps,
  values,
  isPatches,
  step,
  stretch,
  onStretch,
  csv,
  json,
}: {
  timestamps: readonly number[];
  values: readonly (number | null)[];
  /** Whether each value is the last of several that the network reads at once. */
  isPatches: boolean;
  step: Step;
  stretch: Stretch;
  onStretch: (stretch: Stretch) => void;
  csv: () => string;
  json: () => unknown;
}) {
  const drawing = useMemo(
    () => stretchDrawing(timestamps, values, step, stretch),
    [timestamps, values, step, stretch],
  );
  const steps = timestamps.length;
  return (
    <ChartFigure
      title={isPatches ? 'The last value of each patch that is read' : 'What the network reads'}
      name="Window and what it forgets"
      label={`A window of ${steps} steps; steps ${stretch.from + 1} to ${stretch.to} are forgotten.`}
      drawing={drawing}
      height={132}
      kind="bare"
      overlay={(frame) => <StretchDrag frame={frame} steps={steps} onStretch={onStretch} />}
      csv={csv}
      json={json}
    />
  );
}

function stretchDrawing(
  timestamps: readonly number[],
  values: readonly (number | null)[],
  step: Step,
  stretch: Stretch,
): ChartDrawing {
  return {
    x: windowAxis(timestamps, step),
    y: valueAxis(values),
    marks: ({ x, y, plot }) => (
      <>
        <rect
          x={x(stretch.from)}
          y={plot.top}
          width={x(stretch.to) - x(stretch.from)}
          height={plot.height}
          fill="var(--chart-second)"
          fillOpacity={0.3}
          stroke="var(--chart-second)"
        />
        <path
          d={valuesPath(values, (at) => x(at + 0.5), y)}
          fill="none"
          stroke="var(--chart-actual)"
          strokeWidth={1.5}
        />
      </>
    ),
  };
}

/** Lies over the plot: a drag from one step to another chooses what lies between. */
function StretchDrag({
  frame,
  steps,
  onStretch,
}: {
  frame: ChartFrame;
  steps: number;
  onStretch: (stretch: Stretch) => void;
}) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const stepAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(steps - 1, Math.floor(((event.clientX - box.left) / box.width) * steps)));
  };
  const choose = (from: number, to: number) =>
    onStretch({ from: Math.min(from, to), to: Math.max(from, to) + 1 });
  return (
    <div
      className="absolute cursor-crosshair touch-pan-y select-none"
      style={{ left: frame.left, top: frame.top, ...plotSize(frame) }}
      data-testid="stretch-chart"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setAnchor(stepAt(event));
        choose(stepAt(event), stepAt(event));
      }}
      onPointerMove={(event) => {
        if (anchor !== null) choose(anchor, stepAt(event));
      }}
      onPointerUp={() => setAnchor(null)}
      onPointerCancel={() => setAnchor(null)}
    />
  );
}
