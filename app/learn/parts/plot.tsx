'use client';

import type { ReactNode } from 'react';
import { linearAxis, type Tick } from '../../_ui/chart/axes/axis.ts';
import type { ChartScale } from '../../_ui/chart/frame/chart-scale.ts';
import { MeasuredChart } from '../../_ui/chart/measured-chart.tsx';

/** A picture of a lesson, with two axes and a title. What it shows is said in `label`, and drawn by `children` in pixels.
 * @param height in pixels, with the words under the axis
 * @param x      from left to right; the first may be the larger one
 * @param y      from bottom to top */
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
  children: (scale: ChartScale) => ReactNode;
}) {
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-1">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        {legend}
      </figcaption>
      <MeasuredChart
        drawing={{ x: linearAxis(x, () => xTicks), y: linearAxis(y, () => yTicks), xTitle, marks: children }}
        label={label}
        height={height + 16}
      />
    </figure>
  );
}
