import { CartesianGrid, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import { type ChartFrame, plotSize } from './chart-frame.ts';
import type { ChartGround } from './chart-ground.ts';
import type { TimeTick } from './time-ticks.ts';

/** How many labels the time axis of a frame has room for. */
export const timeTickLimit = (frame: ChartFrame): number =>
  Math.max(2, Math.floor(plotSize(frame).width / 84));

/** Faint lines at round values and an axis of time, for inside a Recharts chart.
 * @param timeOf where a row stands on the axis; the same function from drawing to drawing */
export function ChartAxes<Row>({
  frame,
  ground,
  ticks,
  timeOf,
}: {
  frame: ChartFrame;
  ground: ChartGround;
  ticks: readonly TimeTick[];
  timeOf: (row: Row) => number;
}) {
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        type="number"
        dataKey={timeOf}
        domain={[...ground.range]}
        allowDataOverflow
        ticks={ticks.map((tick) => tick.at)}
        interval={0}
        height={frame.bottom}
        axisLine={{ stroke: 'var(--line)' }}
        tickLine={{ stroke: 'var(--line)' }}
        tick={(tick: XAxisTickContentProps) => (
          <TimeLabel tick={tick} label={labels.get(Number(tick.payload.value)) ?? ''} width={frame.width} />
        )}
      />
      <YAxis
        type="number"
        domain={[...ground.values]}
        allowDataOverflow
        ticks={[...ground.ticks]}
        tickFormatter={ground.writeValue}
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
function TimeLabel({ tick, label, width }: { tick: XAxisTickContentProps; label: string; width: number }) {
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
