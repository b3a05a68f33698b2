'use client';

import { memo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import type { Step } from '#lib/time-series.ts';
import { type ChartFrame, plotSize } from '../../../_ui/chart/chart-frame.ts';
import { type DrawnPoint, decimateForLine } from '../../../_ui/chart/decimate.ts';
import { timeTicks } from '../../../_ui/chart/time-ticks.ts';
import type { SeriesView } from './series-view.ts';

/** The drawing itself. It knows of no cursor, so that moving one draws nothing anew. */
export const SeriesChartPlot = memo(function SeriesChartPlot({
  step,
  view,
  frame,
}: {
  step: Step;
  view: SeriesView;
  frame: ChartFrame;
}) {
  const [from, to] = view.range;
  const ticks = timeTicks(from, to, step, Math.max(2, Math.floor(plotSize(frame).width / 90)));
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={pointsFor(view, plotSize(frame).width)}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        type="number"
        dataKey={timeOf}
        domain={[from, to]}
        allowDataOverflow
        ticks={ticks.map((tick) => tick.at)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        interval={0}
        height={frame.bottom}
        axisLine={{ stroke: 'var(--line)' }}
        tickLine={{ stroke: 'var(--line)' }}
        tick={tickStyle}
      />
      <YAxis
        type="number"
        domain={[...view.values]}
        allowDataOverflow
        ticks={[...view.ticks]}
        tickFormatter={view.writeValue}
        interval={0}
        width={frame.left}
        axisLine={false}
        tickLine={false}
        tick={tickStyle}
      />
      <Line
        type="linear"
        dataKey={heightOf}
        stroke="var(--chart-actual)"
        strokeWidth={1.5}
        // A single value between two gaps is a line of no length: its round end makes it a dot.
        strokeLinecap="round"
        strokeLinejoin="round"
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
        legendType="none"
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

const tickStyle = { fontSize: 12, fill: 'var(--muted)' };
