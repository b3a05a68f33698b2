'use client';

import { type RefObject, useRef } from 'react';
import type { TraceHead } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { PlotField } from '../../../../_ui/chart/plot-field.tsx';
import { timeTicks } from '../../../../_ui/chart/time-ticks.ts';
import { valueTicks } from '../../../../_ui/chart/value-ticks.ts';
import { useElementSize } from '../../../../_ui/hooks/use-element-size.ts';
import { meanChange } from '../words/forgotten-words.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';

const height = 184;

/** Which stretch carried the forecast: a bar for each, as high as the forecast moves without it, on the axis of the
 * window. */
export function StretchBars({
  svg,
  head: { timestamps },
  step,
  forgotten,
  shown,
}: {
  svg: RefObject<SVGSVGElement | null>;
  head: Pick<TraceHead, 'timestamps'>;
  step: Step;
  forgotten: readonly Forgotten[];
  shown: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const width = size?.width ?? 0;
  const field = { left: 52, top: 32, width: Math.max(1, width - 68), height: height - 76 };
  const [first = 0, last = 1] = [timestamps[0], timestamps.at(-1)];
  const { ticks, write } = valueTicks(0, Math.max(...forgotten.map(meanChange), Number.MIN_VALUE));
  const top = ticks.at(-1) || 1;
  const x = (at: number) => field.left + (field.width * at) / timestamps.length;
  const y = (move: number) => field.top + field.height * (1 - move / top);
  const marks = timeTicks(first, last, step, Math.max(2, Math.floor(field.width / 90)));
  return (
    <div ref={place} style={{ height }}>
      {width > 0 ? (
        <PictureFrame svg={svg} width={width} height={height}>
          <PlotField
            field={field}
            title="How far the forecast moves, on average"
            xTicks={marks.map(({ at, label }) => ({
              at: field.left + (field.width * (at - first)) / (last - first || 1),
              label,
            }))}
            yTicks={ticks.map((value) => ({ at: y(value), label: write(value) }))}
            xTitle=""
          >
            {forgotten.map((own, index) => (
              <rect
                key={own.stretch.from}
                x={x(own.stretch.from) + 1}
                y={y(meanChange(own))}
                width={Math.max(1, x(own.stretch.to) - x(own.stretch.from) - 2)}
                height={field.top + field.height - y(meanChange(own))}
                fill={index === shown ? 'var(--chart-second)' : 'var(--chart-prediction)'}
              />
            ))}
          </PlotField>
        </PictureFrame>
      ) : null}
    </div>
  );
}
