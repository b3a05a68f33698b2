import type { MethodName } from '#lib/forecast/schema.ts';
import { StillChart } from '../chart/still-chart.tsx';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { forecastPaths } from './forecast-chart-paths.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';
import { chartTicks } from './observed-times.ts';

/** The chart as the server draws it. */
export function StillForecast({
  data,
  view,
  baseline,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
}) {
  return (
    <StillChart frame="named" ground={view} ticks={chartTicks(data, view.range[0], view.range[1], 6)}>
      {(scale) => {
        const paths = forecastPaths(view, baseline, scale);
        const [cutoff, end] = [Math.max(0, scale.x(data.cutoff)), Math.max(0, scale.x(data.dataEnd))];
        const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
        return (
          <>
            <rect x={cutoff} width={end - cutoff} height={1000} fill="var(--chart-held-out)" />
            <rect x={end} width={Math.max(0, 1000 - end)} height={1000} fill="var(--chart-future)" />
            <g fill="var(--chart-prediction)">
              <path d={paths.band95} fillOpacity={0.14} />
              <path d={paths.band80} fillOpacity={0.28} />
            </g>
            <path
              {...line}
              d={paths.baseline}
              stroke="var(--chart-baseline)"
              strokeWidth={1.5}
              strokeDasharray="1 3"
            />
            <path {...line} d={paths.actual} stroke="var(--chart-actual)" strokeWidth={1.5} />
            <path
              {...line}
              d={paths.predicted}
              stroke="var(--chart-prediction)"
              strokeWidth={2}
              strokeDasharray="4 3"
            />
          </>
        );
      }}
    </StillChart>
  );
}
