'use client';

import { memo, useMemo } from 'react';
import { Area, ComposedChart, Line, ReferenceArea, ReferenceDot, ReferenceLine } from 'recharts';
import type { MethodName } from '#lib/forecast/schema.ts';
import type { ChartFrame } from '../chart/frame/chart-frame.ts';
import { RechartsAxes } from '../chart/frame/recharts-axes.tsx';
import { stillLine } from '../chart/frame/still-line.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import {
  actualAt,
  bandAt,
  baselineAt,
  type ForecastChartData,
  forecastParts,
  partOf,
  predictedAt,
} from './forecast-columns.ts';

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
  const columns = useMemo(() => columnsOf(data, baseline), [data, baseline]);
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
      <RechartsAxes frame={frame} x={view.x} y={view.y} xOf={columns.time} />
      {forecastParts.map((part) => (
        <Area key={`95 ${part}`} {...bandStyle} dataKey={columns.band95[part]} fillOpacity={0.14} />
      ))}
      {forecastParts.map((part) => (
        <Area key={`80 ${part}`} {...bandStyle} dataKey={columns.band80[part]} fillOpacity={0.28} />
      ))}
      {forecastParts.map((part) => (
        <Line
          key={`baseline ${part}`}
          {...stillLine}
          dataKey={columns.baseline[part]}
          stroke="var(--chart-baseline)"
          strokeWidth={1.5}
          strokeDasharray="1 3"
          strokeLinecap="round"
        />
      ))}
      <Line {...stillLine} dataKey={columns.actual} stroke="var(--chart-actual)" strokeWidth={1.5} />
      {forecastParts.map((part) => (
        <Line
          key={`predicted ${part}`}
          {...stillLine}
          dataKey={columns.predicted[part]}
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

/** Where the numbers of a row are read: functions that stay the same from drawing to drawing, as Recharts compares them. */
function columnsOf(data: ForecastChartData, baseline: MethodName | null) {
  const inPart = <Value,>(read: (row: number) => Value | null) => ({
    'held-out': (row: number) => (partOf(data, row) === 'held-out' ? read(row) : null),
    future: (row: number) => (partOf(data, row) === 'future' ? read(row) : null),
  });
  return {
    time: (row: number) => data.timestamps[row],
    actual: (row: number) => actualAt(data, row),
    predicted: inPart((row) => predictedAt(data, row)),
    band80: inPart((row) => bandAt(data, row, 80)),
    band95: inPart((row) => bandAt(data, row, 95)),
    baseline: inPart((row) => (baseline === null ? null : baselineAt(data, row, baseline))),
  };
}

// Under the lines of the grid, which Recharts draws at -100.
const tintedGround = { fillOpacity: 1, ifOverflow: 'hidden', zIndex: -200 } as const;
const bandStyle = { ...stillLine, stroke: 'none', fill: 'var(--chart-prediction)' } as const;
