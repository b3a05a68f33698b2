import type { MethodName } from '#lib/forecast/schema.ts';
import { StillChart } from '../chart/frame/still-chart.tsx';
import type { ForecastChartView } from './forecast-chart-view.ts';
import type { ForecastChartData } from './forecast-columns.ts';
import { ForecastGrounds, ForecastLines } from './forecast-lines.tsx';

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
    <StillChart
      kind="named"
      x={view.x}
      y={view.y}
      under={(scale) => <ForecastGrounds data={data} scale={scale} />}
    >
      {(scale) => <ForecastLines data={data} view={view} baseline={baseline} scale={scale} />}
    </StillChart>
  );
}
