'use client';

import { type RefObject, useRef } from 'react';
import type { Step } from '#lib/time-series.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { timeTicks } from '../../../../_ui/chart/time-ticks.ts';
import { valueTicks } from '../../../../_ui/chart/value-ticks.ts';
import { useElementSize } from '../../../../_ui/hooks/use-element-size.ts';

const margin = { top: 12, right: 16, bottom: 24, left: 60 };

type Drawn = {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** [horizon], as the forecasts */
  readonly timestamps: readonly number[];
  readonly forecast: readonly number[];
  readonly without: readonly number[];
  readonly step: Step;
};

const height = 224;

/** The forecast, and what it would be without a stretch, with what lies between them filled. */
export function ForgottenChart(drawn: Drawn) {
  const place = useRef<HTMLDivElement>(null);
  const size = useElementSize(place);
  return (
    <div ref={place} style={{ height }}>
      {size && size.width > 0 ? <Picture {...drawn} width={size.width} /> : null}
    </div>
  );
}

function Picture({ svg, timestamps, forecast, without, step, width }: Drawn & { readonly width: number }) {
  const plot = {
    width: Math.max(1, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
  const { ticks, write } = valueTicks(Math.min(...forecast, ...without), Math.max(...forecast, ...without));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const from = timestamps[0] ?? 0;
  const to = timestamps.at(-1) ?? 1;
  const x = (at: number) => margin.left + plot.width * (to > from ? (at - from) / (to - from) : 0.5);
  const y = (value: number) => margin.top + plot.height * (1 - (value - low) / (high - low || 1));
  const line = (values: readonly number[]) =>
    values.map((value, index) => `${x(timestamps[index] ?? from).toFixed(2)},${y(value).toFixed(2)}`);
  return (
    <PictureFrame svg={svg} width={width} height={height}>
      {ticks.map((value) => (
        <g key={value}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={y(value)}
            y2={y(value)}
            stroke="var(--chart-grid)"
          />
          <text x={margin.left - 8} y={y(value) + 4} textAnchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      <polygon
        points={[...line(forecast), ...line(without).reverse()].join(' ')}
        fill="var(--chart-second)"
        fillOpacity={0.25}
      />
      <polyline
        points={line(forecast).join(' ')}
        fill="none"
        stroke="var(--chart-prediction)"
        strokeWidth={2}
        strokeDasharray="4 3"
      />
      <polyline points={line(without).join(' ')} fill="none" stroke="var(--chart-second)" strokeWidth={2} />
      {timeTicks(from, to, step, Math.max(2, Math.floor(plot.width / 90))).map(({ at, label }) => (
        <text key={at} x={x(at)} y={height - 6} textAnchor="middle">
          {label}
        </text>
      ))}
    </PictureFrame>
  );
}
