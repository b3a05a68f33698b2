'use client';

import { type RefObject, useRef } from 'react';
import { decadeTicks } from '../../../../_ui/chart/decade-ticks.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { PlotField } from '../../../../_ui/chart/plot-field.tsx';
import { useElementSize } from '../../../../_ui/hooks/use-element-size.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';

/** Of a heat map beside it, so that the rows are level. */
const plotHeight = 112;
const height = plotHeight + 44;

/** How long each unit keeps half of what it held, on a logarithmic axis: a row a unit, from the one that keeps longest
 * down, as in the heat maps beside it. A unit that loses nothing runs to the right end.
 * @param halfLives  in steps of the series, in the order drawn; Infinity where nothing is lost
 * @param unitWord   plural of the step: "days" */
export function HalfLifeChart({
  svg,
  halfLives,
  unitWord,
}: {
  svg: RefObject<SVGSVGElement | null>;
  halfLives: readonly number[];
  unitWord: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  const width = size?.width ?? 0;
  const field = { left: 12, top: 1, width: Math.max(1, width - 28), height: plotHeight };
  const finite = halfLives.filter((length) => length > 0 && Number.isFinite(length));
  const ticks = decadeTicks(
    Math.min(...finite),
    Math.max(...finite),
    Math.max(2, Math.floor(field.width / 64)),
  );
  const [low = 1, high = 10] = [ticks[0], ticks.at(-1)];
  const x = (length: number) => {
    const share = Math.log(Math.max(length, low) / low) / Math.log(high / low);
    return field.left + field.width * Math.min(1, share);
  };
  const row = field.height / halfLives.length;
  const y = (place: number) => field.top + row * (place + 0.5);
  const radius = Math.max(1.5, Math.min(4, row / 2));
  return (
    <div ref={place} style={{ height }}>
      {width > 0 ? (
        <PictureFrame svg={svg} width={width} height={height}>
          <PlotField
            field={field}
            title=""
            xTicks={ticks.map((length) => ({ at: x(length), label: formatNumber(length, 1) }))}
            yTicks={[]}
            xTitle={`${unitWord} until half is forgotten`}
          >
            {ticks.map((length) => (
              <line
                key={length}
                x1={x(length)}
                x2={x(length)}
                y1={field.top}
                y2={field.top + field.height}
                stroke="var(--chart-grid)"
              />
            ))}
            {halfLives.map((length, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the place in the order
              <g key={place} stroke="var(--chart-prediction)" fill="var(--chart-prediction)">
                <line x1={field.left} x2={x(length)} y1={y(place)} y2={y(place)} strokeOpacity={0.4} />
                <circle cx={x(length)} cy={y(place)} r={radius} stroke="none" />
              </g>
            ))}
          </PlotField>
        </PictureFrame>
      ) : null}
    </div>
  );
}
