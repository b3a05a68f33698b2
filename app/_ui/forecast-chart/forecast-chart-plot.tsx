'use client';

import { memo } from 'react';
import { Area, ComposedChart, Line, ReferenceArea, ReferenceDot, ReferenceLine } from 'recharts';
import type { MethodName } from '#lib/forecast/schema.ts';
import { ChartAxes, timeTickLimit } from '../chart/chart-axes.tsx';
import type { ChartFrame } from '../chart/chart-frame.ts';
import { stillLine } from '../chart/still-line.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { type ChartRow, forecastParts, timestampOf } from './forecast-chart-row.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import { chartTicks } from './observed-times.ts';

/** The drawing itself: bands under lines, the held-out part and the future on tinted grounds.
 * It knows of no cursor, so that moving one draws nothing anew. */
export const ForecastChartPlot = memo(function ForecastChartPlot({
  data,
  view,
  baseline,
  frame,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
  frame: ChartFrame;
}) {
  const [from, to] = view.range;
  const futureStart = Math.max(from, data.dataEnd);
  const heldOutStart = Math.max(from, data.cutoff);
  return (
    <ComposedChart
      width={frame.width}
      height={frame.height}
      data={[...view.rows]}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      {heldOutStart < Math.min(to, data.dataEnd) ? (
        <ReferenceArea
          {...tintedGround}
          x1={heldOutStart}
          x2={Math.min(to, data.dataEnd)}
          fill="var(--chart-held-out)"
        />
      ) : null}
      {futureStart < to ? (
        <ReferenceArea {...tintedGround} x1={futureStart} x2={to} fill="var(--chart-future)" />
      ) : null}
      <ChartAxes
        frame={frame}
        ground={view}
        ticks={chartTicks(data, from, to, timeTickLimit(frame))}
        timeOf={timestampOf}
      />
      {forecastParts.map((part) => (
        <Area key={`95 ${part}`} {...bandStyle} dataKey={band95Of[part]} fillOpacity={0.14} />
      ))}
      {forecastParts.map((part) => (
        <Area key={`80 ${part}`} {...bandStyle} dataKey={band80Of[part]} fillOpacity={0.28} />
      ))}
      {baseline === null ? null : (
        <Line
          {...stillLine}
          dataKey={(row: ChartRow) => row.baselines[baseline] ?? null}
          stroke="var(--chart-baseline)"
          strokeWidth={1.5}
          strokeDasharray="1 3"
          strokeLinecap="round"
        />
      )}
      <Line {...stillLine} dataKey={actualOf} stroke="var(--chart-actual)" strokeWidth={1.5} />
      {forecastParts.map((part) => (
        <Line
          key={`predicted ${part}`}
          {...stillLine}
          dataKey={predictedOf[part]}
          stroke="var(--chart-prediction)"
          strokeWidth={2}
          strokeDasharray="4 3"
        />
      ))}
      {data.marks
        .filter(({ timestamp }) => timestamp >= from && timestamp <= to)
        .map(({ kind, timestamp, value }) =>
          kind === 'outlier' ? (
            <ReferenceDot
              key={`outlier ${timestamp}`}
              x={timestamp}
              y={value}
              r={4}
              fill="none"
              stroke="var(--chart-warning)"
              strokeWidth={1.5}
              ifOverflow="hidden"
            />
          ) : (
            <ReferenceLine
              key={`change ${timestamp}`}
              x={timestamp}
              stroke="var(--chart-warning)"
              strokeDasharray="2 3"
            />
          ),
        )}
      {data.cutoff >= from && data.cutoff <= to ? (
        <ReferenceLine x={data.cutoff} stroke="var(--muted)" strokeWidth={1} />
      ) : null}
    </ComposedChart>
  );
});

// Functions that stay the same from drawing to drawing: Recharts compares them.
const actualOf = (row: ChartRow) => row.actual;
const inPart = <Value,>(heightOf: (row: ChartRow) => Value | null) => ({
  'held-out': (row: ChartRow) => (row.part === 'held-out' ? heightOf(row) : null),
  future: (row: ChartRow) => (row.part === 'future' ? heightOf(row) : null),
});
const predictedOf = inPart((row) => row.predicted);
const band80Of = inPart((row) => row.band80);
const band95Of = inPart((row) => row.band95);

// Under the lines of the grid, which Recharts draws at -100.
const tintedGround = { fillOpacity: 1, ifOverflow: 'hidden', zIndex: -200 } as const;
const bandStyle = { ...stillLine, stroke: 'none', fill: 'var(--chart-prediction)' } as const;
