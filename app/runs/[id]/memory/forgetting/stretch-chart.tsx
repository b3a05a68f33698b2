'use client';

import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Step } from '#lib/time-series.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { PlotField } from '../../../../_ui/chart/plot-field.tsx';
import { plotLine } from '../../../../_ui/chart/plot-line.ts';
import { timeTicks } from '../../../../_ui/chart/time-ticks.ts';
import { valueTicks } from '../../../../_ui/chart/value-ticks.ts';
import { useElementSize } from '../../../../_ui/hooks/use-element-size.ts';
import type { Stretch } from '../worker/memory-messages.ts';

const height = 168;

/** The window with the stretch that is forgotten marked on it; a drag across it chooses another. Two sliders beside it
 * do the same by keyboard. */
export function StretchChart({
  svg,
  timestamps,
  values,
  isPatches,
  step,
  stretch,
  onStretch,
}: {
  svg: RefObject<SVGSVGElement | null>;
  timestamps: readonly number[];
  values: readonly (number | null)[];
  /** Whether each value is the last of several that the network reads at once. */
  isPatches: boolean;
  step: Step;
  stretch: Stretch;
  onStretch: (stretch: Stretch) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const [anchor, setAnchor] = useState<number | null>(null);
  const width = size?.width ?? 0;
  const field = { left: 52, top: 32, width: Math.max(1, width - 68), height: height - 76 };
  const steps = timestamps.length;
  const stepAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - field.left) / field.width;
    return Math.max(0, Math.min(steps - 1, Math.floor(share * steps)));
  };
  const between = (a: number, b: number): Stretch => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 });

  const known = values.filter((value) => value !== null);
  const { ticks, write } = valueTicks(Math.min(...known), Math.max(...known));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (at: number) => field.left + (field.width * at) / steps;
  const y = (value: number) => field.top + field.height * (1 - (value - low) / (high - low || 1));
  const marks = timeTicks(
    timestamps[0] ?? 0,
    timestamps.at(-1) ?? 1,
    step,
    Math.max(2, Math.floor(field.width / 90)),
  );
  const [first = 0, last = 1] = [timestamps[0], timestamps.at(-1)];
  return (
    <div
      ref={place}
      style={{ height }}
      className="cursor-crosshair touch-pan-y select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setAnchor(stepAt(event));
        onStretch(between(stepAt(event), stepAt(event)));
      }}
      onPointerMove={(event) => {
        if (anchor !== null) onStretch(between(anchor, stepAt(event)));
      }}
      onPointerUp={() => setAnchor(null)}
      onPointerCancel={() => setAnchor(null)}
      data-testid="stretch-chart"
    >
      {width > 0 ? (
        <PictureFrame svg={svg} width={width} height={height}>
          <PlotField
            field={field}
            title={isPatches ? 'The last value of each patch that is read' : 'What the network reads'}
            xTicks={marks.map(({ at, label }) => ({
              at: field.left + (field.width * (at - first)) / (last - first || 1),
              label,
            }))}
            yTicks={ticks.map((value) => ({ at: y(value), label: write(value) }))}
            xTitle=""
          >
            <rect
              x={x(stretch.from)}
              y={field.top}
              width={x(stretch.to) - x(stretch.from)}
              height={field.height}
              fill="var(--chart-second)"
              fillOpacity={0.3}
              stroke="var(--chart-second)"
            />
            <path
              d={plotLine(values.map((value, at) => [x(at + 0.5), value === null ? Number.NaN : y(value)]))}
              fill="none"
              stroke="var(--chart-actual)"
              strokeWidth={1.5}
            />
          </PlotField>
        </PictureFrame>
      ) : null}
    </div>
  );
}
