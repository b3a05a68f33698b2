import type { Step } from '#lib/time-series.ts';
import { timeAxis, valueAxis } from '../../../_ui/chart/axes/axis.ts';
import { bandPath, linePath } from '../../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../../_ui/chart/measured-chart.tsx';
import type { FollowView } from './follow-view.ts';
import type { ChartForecast, PackedFollowed } from './pack-followed.ts';

/** Draws what came, the forecast in focus with its bands, and the ones before it as they were: the older, the fainter. */
export const followDrawing = (
  { timestamps, actual }: Pick<PackedFollowed, 'timestamps' | 'actual'>,
  view: FollowView,
  step: Step,
): ChartDrawing => ({
  x: timeAxis([view.from, view.to], step),
  y: valueAxis(view.values),
  marks: ({ x, y, plot }) => {
    const { focus, earlier } = view;
    const line = ({ timestamps: times, yhat }: ChartForecast) =>
      linePath(times.length, (index) => [x(times[index]), y(yhat[index])]);
    const band = (low: readonly number[], high: readonly number[]) =>
      bandPath(focus.timestamps.length, (index) => [
        x(focus.timestamps[index]),
        y(low[index]),
        y(high[index]),
      ]);
    const origin = x(focus.cutoff);
    return (
      <>
        <rect
          x={origin}
          y={plot.top}
          width={Math.max(0, plot.right - origin)}
          height={plot.height}
          fill="var(--chart-future)"
        />
        <path d={band(focus.lo95, focus.hi95)} fill="var(--chart-prediction)" opacity={0.14} />
        <path d={band(focus.lo80, focus.hi80)} fill="var(--chart-prediction)" opacity={0.28} />
        {earlier.map((own, place) => (
          <g key={own.version} opacity={0.3 + (0.4 * (place + 1)) / earlier.length}>
            <path d={line(own)} fill="none" stroke="var(--chart-prediction)" strokeWidth={1} />
            <circle cx={x(own.timestamps[0])} cy={y(own.yhat[0])} r={2} fill="var(--chart-prediction)" />
          </g>
        ))}
        <line x1={origin} x2={origin} y1={plot.top} y2={plot.bottom} stroke="var(--muted)" />
        <path
          d={linePath(timestamps.length, (index) => {
            const value = actual[index];
            const isInside = timestamps[index] >= view.from && timestamps[index] <= view.to;
            return value === null || !isInside ? null : [x(timestamps[index]), y(value)];
          })}
          fill="none"
          stroke="var(--chart-actual)"
          strokeWidth={1.5}
          strokeLinejoin="round"
        />
        <path
          d={line(focus)}
          fill="none"
          stroke="var(--chart-prediction)"
          strokeWidth={2}
          strokeDasharray="4 3"
        />
      </>
    );
  },
});
