'use client';

import { memo } from 'react';
import { Line, LineChart, ReferenceLine } from 'recharts';
import type { ChartFrame } from '../chart/frame/chart-frame.ts';
import { RechartsAxes } from '../chart/frame/recharts-axes.tsx';
import { stillLine } from '../chart/frame/still-line.ts';
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
  return (
    <LineChart
      width={frame.width}
      height={frame.height}
      data={[...view.points]}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <RechartsAxes frame={frame} x={view.x} y={view.y} xOf={epochOf} />
      {view.best === undefined ? null : (
        <ReferenceLine x={view.best.epoch} stroke="var(--muted)" strokeWidth={1} />
      )}
      <Line {...stillLine} dataKey="trainLoss" stroke="var(--chart-actual)" strokeWidth={1.5} />
      <Line {...stillLine} dataKey="validationLoss" stroke="var(--chart-prediction)" strokeWidth={2} />
    </LineChart>
  );
});
