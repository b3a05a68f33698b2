import { CartesianGrid, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import type { Axis } from '../axes/axis.ts';
import { type ChartFrame, plotSize } from './chart-frame.ts';

/** The axes of a frame for inside a Recharts chart: the same ticks and labels as `ChartPanel` draws.
 * @param xOf where a row stands on the horizontal axis; the same function from drawing to drawing */
export function RechartsAxes<Row>({
  frame,
  x,
  y,
  xOf,
}: {
  frame: ChartFrame;
  x: Axis;
  y: Axis;
  xOf: (row: Row) => number;
}) {
  const plot = plotSize(frame);
  const xTicks = x.ticks(plot.width);
  const yTicks = y.ticks(plot.height);
  const xLabels = new Map(xTicks.map(({ at, label }) => [at, label]));
  const yLabels = new Map(yTicks.map(({ at, label }) => [at, label]));
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        type="number"
        dataKey={xOf}
        domain={[...x.domain]}
        allowDataOverflow
        ticks={xTicks.map(({ at }) => at)}
        interval={0}
        height={frame.bottom}
        axisLine={{ stroke: 'var(--line)' }}
        tickLine={{ stroke: 'var(--line)' }}
        tick={(tick: XAxisTickContentProps) => (
          <TickLabel tick={tick} label={xLabels.get(Number(tick.payload.value)) ?? ''} width={frame.width} />
        )}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        allowDataOverflow
        ticks={yTicks.map(({ at }) => at)}
        tickFormatter={(value: number) => yLabels.get(value) ?? ''}
        interval={0}
        width={frame.left}
        axisLine={false}
        tickLine={false}
        // Without lines there is no need to keep their room: "-50,000" fits on a narrow screen.
        tickSize={2}
        tick={{ fontSize: 12, fill: 'var(--muted)' }}
      />
    </>
  );
}

/** Half the width of a letter of a label, on the average. */
const halfLetter = 3.2;

/** A label under its tick, moved in where it would leave the chart. */
function TickLabel({ tick, label, width }: { tick: XAxisTickContentProps; label: string; width: number }) {
  const reach = label.length * halfLetter;
  return (
    <text
      x={Math.min(Number(tick.x), width - reach)}
      y={Number(tick.y) + 10}
      textAnchor="middle"
      fontSize={12}
      fill="var(--muted)"
    >
      {label}
    </text>
  );
}
