import type { Step } from '#lib/time-series.ts';
import { timeAxis, valueAxis } from '../../../../_ui/chart/axes/axis.ts';
import { bandPath, valuesPath } from '../../../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';

/** The forecast, and what it would be without a stretch, with what lies between them filled.
 * @param timestamps [horizon], as `forecast` and `without` */
export function withoutDrawing(
  timestamps: readonly number[],
  forecast: readonly number[],
  without: readonly number[],
  step: Step,
): ChartDrawing {
  const [first = 0, last = first] = [timestamps[0], timestamps.at(-1)];
  return {
    x: timeAxis([first, last], step),
    y: valueAxis([...forecast, ...without]),
    marks: ({ x, y }) => {
      const at = (index: number) => x(timestamps[index] ?? first);
      const line = (values: readonly number[]) => valuesPath(values, at, y);
      // A horizon of one step is a point: a line through it would have no length.
      const dots = (values: readonly number[], fill: string) =>
        values.length === 1 ? <circle cx={at(0)} cy={y(values[0])} r={4} fill={fill} /> : null;
      return (
        <>
          <path
            d={bandPath(forecast.length, (index) => [at(index), y(forecast[index]), y(without[index])])}
            fill="var(--chart-second)"
            fillOpacity={0.25}
          />
          <g fill="none" strokeWidth={2}>
            <path d={line(forecast)} stroke="var(--chart-prediction)" strokeDasharray="4 3" />
            <path d={line(without)} stroke="var(--chart-second)" />
          </g>
          {dots(forecast, 'var(--chart-prediction)')}
          {dots(without, 'var(--chart-second)')}
        </>
      );
    },
  };
}
