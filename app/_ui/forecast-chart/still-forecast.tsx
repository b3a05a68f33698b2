import type { MethodName } from '#lib/forecast/schema.ts';
import { chartMargins } from '../chart/chart-frame.ts';
import { bandPath, chartScale, linePath } from '../chart/chart-scale.ts';
import { timeTicks } from '../chart/time-ticks.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import { forecastParts } from './forecast-chart-row.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';

const box = { left: 0, top: 0, width: 1000, height: 1000 };

/** The chart as the server draws them, stretched to the place where the chart will stand.
 * Seen until the script runs, and where none runs. */
export function ForecastChartFallback({
  data,
  view,
  baseline,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
}) {
  const scale = chartScale(view.range, view.values, box);
  const rows = view.rows.filter((row) => row.timestamp >= view.range[0] && row.timestamp <= view.range[1]);
  const [cutoff, dataEnd] = [data.cutoff, data.dataEnd].map((at) => Math.max(0, scale.x(at)));
  const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
  const byPart = (path: (part: typeof rows) => string) =>
    forecastParts.map((part) => path(rows.filter((row) => row.part === part))).join('');
  return (
    <div aria-hidden="true" className="absolute" style={place}>
      <svg aria-hidden="true" viewBox="0 0 1000 1000" preserveAspectRatio="none" className="h-full w-full">
        <rect
          x={cutoff}
          y={0}
          width={Math.max(0, (dataEnd ?? 0) - (cutoff ?? 0))}
          height={1000}
          fill="var(--chart-held-out)"
        />
        <rect
          x={dataEnd}
          y={0}
          width={Math.max(0, 1000 - (dataEnd ?? 0))}
          height={1000}
          fill="var(--chart-future)"
        />
        <path
          d={byPart((part) => bandPath(part, (row) => row.band95, scale))}
          fill="var(--chart-prediction)"
          fillOpacity={0.14}
        />
        <path
          d={byPart((part) => bandPath(part, (row) => row.band80, scale))}
          fill="var(--chart-prediction)"
          fillOpacity={0.28}
        />
        {baseline === null ? null : (
          <path
            {...line}
            d={linePath(rows, (row) => row.baselines[baseline] ?? null, scale)}
            stroke="var(--chart-baseline)"
            strokeWidth={1.5}
            strokeDasharray="1 3"
          />
        )}
        <path
          {...line}
          d={linePath(rows, (row) => row.actual, scale)}
          stroke="var(--chart-actual)"
          strokeWidth={1.5}
        />
        <path
          {...line}
          d={byPart((part) => linePath(part, (row) => row.predicted, scale))}
          stroke="var(--chart-prediction)"
          strokeWidth={2}
          strokeDasharray="4 3"
        />
      </svg>
      {view.ticks.map((tick) => (
        <span
          key={tick}
          className="absolute right-full -translate-y-1/2 pr-2 text-label text-muted"
          style={{ top: percent(scale.y(tick)) }}
        >
          {view.writeValue(tick)}
        </span>
      ))}
      {timeTicks(view.range[0], view.range[1], data.step, 6).map((tick) => (
        <span
          key={tick.at}
          className="absolute top-full -translate-x-1/2 pt-1 text-label whitespace-nowrap text-muted"
          style={{ left: percent(scale.x(tick.at)) }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
}

const place = {
  top: chartMargins.top,
  bottom: chartMargins.bottom,
  left: chartMargins.left,
  right: chartMargins.right,
};
const percent = (thousandths: number): string => `${thousandths / 10}%`;
