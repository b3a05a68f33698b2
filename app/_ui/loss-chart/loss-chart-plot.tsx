'use client';

import { memo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { EpochReport } from '#lib/forecast/schema.ts';
import { chartFrame, plotSize } from '../chart/chart-frame.ts';
import { timeTicks } from '../chart/time-ticks.ts';
import { valueTicks } from '../chart/value-ticks.ts';

const drawnEpochs = 1_000;

/** Two lines over the epochs of one network, named at their right ends; the best epoch has a thin line. */
export const LossChartPlot = memo(function LossChartPlot({
  reports,
  width,
  height,
  bestEpoch,
  plannedEpochs = 2,
}: {
  reports: readonly EpochReport[];
  width: number;
  height: number;
  bestEpoch: number | null;
  plannedEpochs?: number | undefined;
}) {
  const frame = { ...chartFrame(width, height), right: 84 };
  const stride = Math.ceil(reports.length / drawnEpochs);
  const rows = reports.filter(
    (report, index) => index % stride === 0 || index === reports.length - 1 || report.epoch === bestEpoch,
  );
  const losses = rows.flatMap((row) => [row.trainLoss, row.validationLoss]).filter(Number.isFinite);
  const { ticks, write } = valueTicks(Math.min(...losses), Math.max(...losses));
  const lastEpoch = Math.max(2, plannedEpochs, rows.at(-1)?.epoch ?? 0);
  const epochs = timeTicks(1, lastEpoch, { unit: 'observation' }, Math.floor(plotSize(frame).width / 60));
  const last = rows.at(-1);
  const yOf = (value: number) =>
    frame.top +
    (1 - (value - (ticks[0] ?? 0)) / ((ticks.at(-1) ?? 1) - (ticks[0] ?? 0) || 1)) * plotSize(frame).height;
  const names = last ? placedNames(yOf(last.trainLoss), yOf(last.validationLoss)) : null;
  return (
    <>
      <LineChart
        width={frame.width}
        height={frame.height}
        data={rows}
        margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          type="number"
          dataKey="epoch"
          domain={[1, lastEpoch]}
          ticks={epochs.map((tick) => tick.at)}
          interval={0}
          height={frame.bottom}
          axisLine={{ stroke: 'var(--line)' }}
          tickLine={{ stroke: 'var(--line)' }}
          tick={tickStyle}
        />
        <YAxis
          type="number"
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={write}
          interval={0}
          width={frame.left}
          axisLine={false}
          tickLine={false}
          tick={tickStyle}
        />
        {bestEpoch === null ? null : (
          <ReferenceLine
            x={bestEpoch}
            stroke="var(--muted)"
            strokeWidth={1}
            label={{ value: `best: ${bestEpoch}`, position: 'top', fontSize: 12, fill: 'var(--muted)' }}
          />
        )}
        <Line {...lineStyle} dataKey="trainLoss" stroke="var(--chart-actual)" strokeWidth={1.5} />
        <Line {...lineStyle} dataKey="validationLoss" stroke="var(--chart-prediction)" strokeWidth={2} />
      </LineChart>
      {names && last ? (
        <>
          <Name x={xOfEnd(last.epoch)} y={names.train} className="text-ink">
            training
          </Name>
          <Name x={xOfEnd(last.epoch)} y={names.validation} className="text-chart-prediction">
            validation
          </Name>
        </>
      ) : null}
    </>
  );

  function xOfEnd(epoch: number): number {
    return frame.left + ((epoch - 1) / (lastEpoch - 1)) * plotSize(frame).width;
  }
});

/** Where the names stand: at the ends of their lines, pushed apart where these meet. */
function placedNames(train: number, validation: number): { train: number; validation: number } {
  const distance = validation - train;
  if (Math.abs(distance) >= 14) return { train, validation };
  const push = (14 - Math.abs(distance)) / 2;
  const validationIsLower = distance >= 0;
  return {
    train: train + (validationIsLower ? -push : push),
    validation: validation + (validationIsLower ? push : -push),
  };
}

const Name = ({
  x,
  y,
  className,
  children,
}: {
  x: number;
  y: number;
  className: string;
  children: string;
}) => (
  <span
    className={`pointer-events-none absolute -translate-y-1/2 pl-1.5 text-label whitespace-nowrap ${className}`}
    style={{ left: x, top: y }}
  >
    {children}
  </span>
);

const tickStyle = { fontSize: 12, fill: 'var(--muted)' };
const lineStyle = {
  type: 'linear',
  dot: false,
  activeDot: false,
  connectNulls: false,
  isAnimationActive: false,
  legendType: 'none',
} as const;
