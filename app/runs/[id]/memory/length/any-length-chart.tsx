'use client';

import { type RefObject, useRef } from 'react';
import type { LengthReport } from '#lib/memory/schema.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { PlotField, pointsOf } from '../../../../_ui/chart/plot-field.tsx';
import { valueTicks } from '../../../../_ui/chart/value-ticks.ts';
import { useElementSize } from '../../../../_ui/hooks/use-element-size.ts';
import { formatCount } from '../../../../_ui/words/format-number.ts';

const height = 240;

/** The error by steps of history given, on a logarithmic axis, with the lookback that the weights were trained on. */
export function AnyLengthChart({
  svg,
  report,
  unitWord,
}: {
  svg: RefObject<SVGSVGElement | null>;
  report: LengthReport;
  /** Plural of the step: "days". */
  unitWord: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const width = size?.width ?? 0;
  const field = { left: 56, top: 32, width: Math.max(1, width - 72), height: height - 76 };
  const known = report.lengths.flatMap(({ steps, mae }) => (mae === null ? [] : [{ steps, mae }]));
  const longest = Math.max(10, ...report.lengths.map(({ steps }) => steps));
  const { ticks, write } = valueTicks(0, 1.05 * Math.max(...known.map(({ mae }) => mae)));
  const top = ticks.at(-1) || 1;
  const x = (steps: number) => field.left + (field.width * Math.log(steps)) / Math.log(longest);
  const y = (mae: number) => field.top + field.height * (1 - mae / top);
  const marks = [1, 10, 100, 1_000, 10_000].filter((steps) => steps <= longest);
  const beyond = x(report.lookback) > field.left + field.width / 2;
  return (
    <div ref={place} style={{ height }}>
      {width > 0 ? (
        <PictureFrame svg={svg} width={width} height={height}>
          <PlotField
            field={field}
            title={`Mean absolute error, always ${formatCount(report.parameterCount)} parameters`}
            xTicks={marks.map((steps) => ({ at: x(steps), label: formatCount(steps) }))}
            yTicks={ticks.map((value) => ({ at: y(value), label: write(value) }))}
            xTitle={`${unitWord} of history given`}
          >
            <line
              x1={x(report.lookback)}
              x2={x(report.lookback)}
              y1={field.top}
              y2={field.top + field.height}
              stroke="var(--muted)"
              strokeDasharray="2 3"
            />
            <text
              x={x(report.lookback) + (beyond ? -6 : 6)}
              y={field.top + 12}
              textAnchor={beyond ? 'end' : 'start'}
              fill="var(--ink)"
            >
              trained on {formatCount(report.lookback)}
            </text>
            <polyline
              points={pointsOf(known.map(({ steps, mae }) => [x(steps), y(mae)]))}
              fill="none"
              stroke="var(--chart-prediction)"
              strokeWidth={2}
            />
            {known.map(({ steps, mae }) => (
              <circle key={steps} cx={x(steps)} cy={y(mae)} r={3} fill="var(--chart-prediction)" />
            ))}
          </PlotField>
        </PictureFrame>
      ) : null}
    </div>
  );
}
