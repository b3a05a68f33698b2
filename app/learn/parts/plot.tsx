'use client';

import { type ReactNode, useId, useRef } from 'react';
import { useElementSize } from '../../_ui/hooks/use-element-size.ts';

/** A tick of an axis: its value and what is written there. */
export type Tick = { readonly at: number; readonly label: string };

/** Where a value lies in pixels, and the edges of the plotted field. */
export type PlotScales = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const margin = { top: 8, right: 12, bottom: 22, left: 52 };

/** A picture with two axes. What it shows is said in `label`, and drawn by `children` in pixels.
 * @param x  from left to right; the first may be the larger one */
export function Plot({
  title,
  label,
  height,
  x,
  y,
  xTicks,
  yTicks,
  xTitle,
  legend,
  children,
}: {
  title: string;
  label: string;
  height: number;
  x: readonly [number, number];
  y: readonly [number, number];
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  xTitle: string;
  legend?: ReactNode;
  children: (scales: PlotScales) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  const clipId = useId();
  const field = {
    left: margin.left,
    right: (size?.width ?? 0) - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const scales: PlotScales = {
    ...field,
    x: (value) => field.left + ((value - x[0]) / (x[1] - x[0])) * (field.right - field.left),
    y: (value) => field.bottom - ((value - y[0]) / (y[1] - y[0])) * (field.bottom - field.top),
  };
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-1">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        {legend}
      </figcaption>
      <div ref={box} className="relative" style={{ height }}>
        {size && size.width > 0 ? (
          <svg
            role="img"
            aria-label={label}
            width={size.width}
            height={height}
            className="absolute inset-0 text-label"
          >
            <clipPath id={clipId}>
              <rect
                x={field.left}
                y={field.top}
                width={Math.max(0, field.right - field.left)}
                height={field.bottom - field.top}
              />
            </clipPath>
            {yTicks.map((tick) => (
              <g key={tick.at}>
                <line
                  x1={field.left}
                  x2={field.right}
                  y1={scales.y(tick.at)}
                  y2={scales.y(tick.at)}
                  stroke="var(--chart-grid)"
                />
                <text
                  x={field.left - 8}
                  y={scales.y(tick.at)}
                  dy="0.35em"
                  textAnchor="end"
                  fill="var(--muted)"
                  fontSize={12}
                >
                  {tick.label}
                </text>
              </g>
            ))}
            {xTicks.map((tick) => (
              <text
                key={tick.at}
                x={scales.x(tick.at)}
                y={height - 4}
                textAnchor="middle"
                fill="var(--muted)"
                fontSize={12}
              >
                {tick.label}
              </text>
            ))}
            <g clipPath={`url(#${clipId})`}>{children(scales)}</g>
          </svg>
        ) : null}
      </div>
      <p className="text-right text-label text-muted">{xTitle}</p>
    </figure>
  );
}
