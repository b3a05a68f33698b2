'use client';

import { type RefObject, useRef } from 'react';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { type Field, PlotField, pointsOf } from '../../_ui/chart/plot-field.tsx';
import { valueTicks } from '../../_ui/chart/value-ticks.ts';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';
import { cellLooks } from '../../_ui/marks/cell-looks.ts';
import { formatCount } from '../../_ui/words/format-number.ts';

const height = 240;

/** The validation losses of one cell's first network, by epoch. */
export type LossLine = {
  readonly cell: ForecastSettings['cell'];
  readonly losses: readonly number[];
};

/** The losses of all cells over one axis of epochs.
 * @param epochs  planned: the axis stands still while they come */
export function RaceLosses({
  svg,
  lines,
  epochs,
}: {
  svg?: RefObject<SVGSVGElement | null>;
  lines: readonly LossLine[];
  epochs: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  return (
    <div ref={place} style={{ height }}>
      {size && size.width > 0 ? (
        <svg
          ref={svg}
          xmlns="http://www.w3.org/2000/svg"
          width={size.width}
          height={height}
          viewBox={`0 0 ${size.width} ${height}`}
          fontSize={12}
          fill="var(--muted)"
          aria-hidden="true"
        >
          <rect width="100%" height="100%" fill="var(--paper)" />
          <LossesField
            field={{ left: 56, top: 32, width: size.width - 72, height: height - 76 }}
            lines={lines}
            epochs={epochs}
          />
        </svg>
      ) : null}
    </div>
  );
}

function LossesField({ field, lines, epochs }: { field: Field; lines: readonly LossLine[]; epochs: number }) {
  const values = lines.flatMap(({ losses }) => losses);
  const { ticks, write } = valueTicks(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const x = (epoch: number) => field.left + (field.width * (epoch - 1)) / Math.max(1, epochs - 1);
  const y = (loss: number) => field.top + field.height * (1 - (loss - low) / (high - low || 1));
  const marks = [...new Set([1, Math.round((epochs + 1) / 2), epochs])];
  return (
    <PlotField
      field={field}
      title="Validation loss: mean absolute error"
      xTicks={marks.map((epoch) => ({ at: x(epoch), label: formatCount(epoch) }))}
      yTicks={ticks.map((value) => ({ at: y(value), label: write(value) }))}
      xTitle="epoch"
    >
      {lines.map(({ cell, losses }) => (
        <polyline
          key={cell}
          points={pointsOf(losses.map((loss, index) => [x(index + 1), y(loss)]))}
          fill="none"
          stroke={cellLooks[cell].colour}
          strokeDasharray={cellLooks[cell].dash}
          strokeWidth={2}
        />
      ))}
    </PlotField>
  );
}
