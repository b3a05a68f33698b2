'use client';

import { memo } from 'react';
import { Line, LineChart, ReferenceArea } from 'recharts';
import type { Step } from '#lib/time-series.ts';
import { ChartAxes, timeTickLimit } from '../../../_ui/chart/chart-axes.tsx';
import { type ChartFrame, plotSize } from '../../../_ui/chart/chart-frame.ts';
import { type DrawnPoint, decimateForLine } from '../../../_ui/chart/decimate.ts';
import { stillLine } from '../../../_ui/chart/still-line.ts';
import { timeTicks } from '../../../_ui/chart/time-ticks.ts';
import type { SeriesView } from './series-view.ts';
import type { SeriesWindow } from './series-window.ts';

/** The drawing itself. It knows of no cursor, so that moving one draws nothing anew. */
export const SeriesChartPlot = memo(function SeriesChartPlot({
  step,
  view,
  filled,
  frame,
}: {
  step: Step;
  view: SeriesView;
  filled: SeriesWindow['filled'];
  frame: ChartFrame;
}) {
  const [from, to] = view.range;
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={pointsFor(view, plotSize(frame).width)}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <ChartAxes
        frame={frame}
        ground={view}
        ticks={timeTicks(from, to, step, timeTickLimit(frame))}
        timeOf={timeOf}
      />
      {filled
        .filter(([left, right]) => right >= from && left <= to)
        .map(([left, right]) => (
          <ReferenceArea
            key={left}
            ifOverflow="hidden"
            x1={Math.max(left, from)}
            x2={Math.min(right, to)}
            fill="var(--warning-soft)"
            stroke="none"
          />
        ))}
      <Line
        {...stillLine}
        dataKey={heightOf}
        stroke="var(--chart-actual)"
        strokeWidth={1.5}
        // A single value between two gaps is a line of no length: its round end makes it a dot.
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </LineChart>
  );
});

/** A narrow plot shows one point a pixel: more of them only thicken the line. */
function pointsFor({ points }: SeriesView, width: number): DrawnPoint[] {
  if (points.length <= width) return [...points];
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y ?? Number.NaN);
  return decimateForLine(xs, ys, Math.max(100, Math.floor(width)));
}

// Functions that stay the same from drawing to drawing: Recharts compares them.
const timeOf = (point: DrawnPoint) => point.x;
const heightOf = (point: DrawnPoint) => point.y;
