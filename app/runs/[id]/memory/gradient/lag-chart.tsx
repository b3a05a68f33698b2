'use client';

import { memo, type RefObject } from 'react';
import type { LagCurve } from '#lib/memory/schema.ts';
import { decadeTicks } from '../../../../_ui/chart/decade-ticks.ts';
import { PictureFrame } from '../../../../_ui/chart/picture-frame.tsx';
import { valueTicks } from '../../../../_ui/chart/value-ticks.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';

const margin = { top: 12, right: 16, bottom: 36, left: 60 };

/** A curve by lag with the range of its origins: the past on the left, the origin on the right.
 * It knows of no cursor, so that moving one draws nothing anew.
 * @param marked a lag with a thin line, or null */
export const LagChart = memo(function LagChart({
  svg,
  curve,
  marked,
  stride,
  logarithmic,
  unitWord,
  width,
  height,
}: {
  svg: RefObject<SVGSVGElement | null>;
  curve: LagCurve;
  marked: number | null;
  /** Steps of the series a lag. */
  stride: number;
  logarithmic: boolean;
  /** Plural of the step: "days". */
  unitWord: string;
  width: number;
  height: number;
}) {
  const lags = curve.mean.length;
  const plot = {
    width: Math.max(1, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
  const greatest = Math.max(...curve.high, Number.MIN_VALUE);
  const linear = valueTicks(0, greatest);
  const top = logarithmic ? greatest : (linear.ticks.at(-1) ?? greatest);
  const least = curve.mean.filter((value) => value > 0);
  // Eight powers of ten are as much as a look can take in.
  const floor = logarithmic ? Math.max(top * 1e-8, Math.min(...least, top / 10)) : 0;
  const x = (lag: number) => lagPlace(lag, lags, width);
  const y = (value: number) => {
    const share = logarithmic
      ? Math.log(Math.max(value, Number.MIN_VALUE) / floor) / Math.log(top / floor)
      : value / top;
    return margin.top + plot.height * (1 - share);
  };
  const line = (values: readonly number[]) =>
    values.map((value, index) => `${round(x(index + 1))},${round(y(value))}`);
  const ticks = logarithmic
    ? decadeTicks(floor, top, 7).filter((value) => value >= floor && value <= top)
    : linear.ticks;
  const labelled = lagTicks(lags, Math.max(2, Math.floor(plot.width / 70)));
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
            {logarithmic ? formatNumber(value, 1) : linear.write(value)}
          </text>
        </g>
      ))}
      {/* What lies below the last power of ten is cut off. */}
      <svg
        x={margin.left}
        y={margin.top}
        width={plot.width}
        height={plot.height}
        viewBox={`${margin.left} ${margin.top} ${plot.width} ${plot.height}`}
        overflow="hidden"
        aria-hidden="true"
      >
        <polygon
          points={[...line(curve.high), ...line(curve.low).reverse()].join(' ')}
          fill="var(--chart-prediction)"
          fillOpacity={0.14}
        />
        <polyline
          points={line(curve.mean).join(' ')}
          fill="none"
          stroke="var(--chart-prediction)"
          strokeWidth={2}
        />
      </svg>
      {marked === null ? null : (
        <>
          <line
            x1={x(marked)}
            x2={x(marked)}
            y1={margin.top}
            y2={margin.top + plot.height}
            stroke="var(--muted)"
            strokeDasharray="2 3"
          />
          <text
            x={x(marked) + (x(marked) > width / 2 ? -6 : 6)}
            y={margin.top + 10}
            textAnchor={x(marked) > width / 2 ? 'end' : 'start'}
            fill="var(--ink)"
          >
            95% within {marked * stride}
          </text>
        </>
      )}
      {labelled.map((lag) => (
        <text key={lag} x={x(lag)} y={height - margin.bottom + 16} textAnchor={lag === 1 ? 'end' : 'middle'}>
          {lag * stride}
        </text>
      ))}
      <text x={width - margin.right} y={height - 4} textAnchor="end">
        {unitWord} before the forecast
      </text>
    </PictureFrame>
  );
});

/** Where a lag lies in a chart of that width, in pixels from its left. */
export function lagPlace(lag: number, lags: number, width: number): number {
  const plot = Math.max(1, width - margin.left - margin.right);
  return margin.left + plot * (lags > 1 ? 1 - (lag - 1) / (lags - 1) : 0.5);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Lag 1 and round lags beyond it, none nearer to the next than its label is wide. */
function lagTicks(lags: number, most: number): number[] {
  const stride =
    [1, 2, 5, 7, 10, 14, 20, 28, 50, 100, 200, 250, 500].find((size) => lags / size <= most) ?? 1000;
  const ticks = stride === 1 ? [] : [1];
  for (let lag = stride; lag <= lags; lag += stride) {
    if (lag === 1 || lag > stride / 2 || stride === 1) ticks.push(lag);
  }
  return ticks.filter((lag, index) => index === 0 || lag - (ticks[index - 1] ?? 0) >= stride / 2);
}
