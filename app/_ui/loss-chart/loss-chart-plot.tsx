'use client';

import { memo } from 'react';
import { Line, LineChart, ReferenceLine } from 'recharts';
import { ChartAxes } from '../chart/chart-axes.tsx';
import { type ChartFrame, plotSize } from '../chart/chart-frame.ts';
import { stillLine } from '../chart/still-line.ts';
import { timeTicks } from '../chart/time-ticks.ts';
import { epochOf } from './loss-point.ts';
import type { LossView } from './loss-view.ts';

/** Two lines over the epochs of one network; the best epoch has a thin line. */
export const LossChartPlot = memo(function LossChartPlot({
  view,
  frame,
}: {
  view: LossView;
  frame: ChartFrame;
}) {
  const [first, last] = view.range;
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={[...view.points]}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <ChartAxes
        frame={frame}
        ground={view}
        ticks={timeTicks(first, last, { unit: 'observation' }, Math.floor(plotSize(frame).width / 60))}
        timeOf={epochOf}
      />
      {view.best === undefined ? null : (
        <ReferenceLine x={view.best.epoch} stroke="var(--muted)" strokeWidth={1} />
      )}
      <Line {...stillLine} dataKey="trainLoss" stroke="var(--chart-actual)" strokeWidth={1.5} />
      <Line {...stillLine} dataKey="validationLoss" stroke="var(--chart-prediction)" strokeWidth={2} />
    </LineChart>
  );
});
