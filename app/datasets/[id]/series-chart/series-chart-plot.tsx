'use client';

import { memo, useCallback } from 'react';
import { Line, LineChart, ReferenceArea, ReferenceDot } from 'recharts';
import { type ChartFrame, plotSize } from '../../../_ui/chart/frame/chart-frame.ts';
import { RechartsAxes } from '../../../_ui/chart/frame/recharts-axes.tsx';
import { stillLine } from '../../../_ui/chart/frame/still-line.ts';
import { decimateForLine } from '../../../_ui/chart/points/decimate.ts';
import type { Finding } from './find-findings.ts';
import type { SeriesView } from './series-view.ts';
import type { SeriesWindow } from './series-window.ts';

/** The drawing itself. It knows of no cursor, so that moving one draws nothing anew. */
export const SeriesChartPlot = memo(function SeriesChartPlot({
  view,
  filled,
  findings,
  frame,
}: {
  view: SeriesView;
  filled: SeriesWindow['filled'];
  findings: readonly Finding[];
  frame: ChartFrame;
}) {
  const { x, y, points } = view;
  const [from, to] = x.domain;
  // Functions that stay the same from drawing to drawing: Recharts compares them.
  const timeOf = useCallback((index: number) => points.xs[index], [points]);
  const heightOf = useCallback((index: number) => points.ys[index] ?? null, [points]);
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={drawnIn(view, plotSize(frame).width)}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <RechartsAxes frame={frame} x={x} y={y} xOf={timeOf} />
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
      {findings
        .filter(({ timestamp }) => timestamp >= from && timestamp <= to)
        .map(({ kind, timestamp, value }) => (
          <ReferenceDot
            key={`${kind} ${timestamp}`}
            x={timestamp}
            y={value}
            r={kind === 'outlier' ? 5 : 2.5}
            fill={kind === 'outlier' ? 'none' : 'var(--chart-second)'}
            stroke={kind === 'outlier' ? 'var(--chart-warning)' : 'var(--chart-actual)'}
            strokeWidth={kind === 'outlier' ? 1.5 : 0.5}
            ifOverflow="hidden"
          />
        ))}
    </LineChart>
  );
});

/** The indices that are drawn. A narrow plot shows one point a pixel: more of them only thicken the line. */
function drawnIn({ points: { xs, ys }, drawn }: SeriesView, width: number): number[] {
  const [first = 0, last = -1] = [drawn[0], drawn.at(-1)];
  return decimateForLine(xs, ys, Math.max(100, Math.floor(width)), first, last + 1);
}
