import type { MethodName } from '#lib/forecast/schema.ts';
import { bandPath, type ChartScale, linePath } from '../chart/chart-scale.ts';
import { type ChartRow, forecastParts, timestampOf } from './forecast-chart-row.ts';
import type { ForecastChartView } from './forecast-chart-view.ts';

/** The paths of all that a view shows, for drawings without Recharts; empty where there is nothing. */
export function forecastPaths(view: ForecastChartView, baseline: MethodName | null, scale: ChartScale) {
  const [from, to] = view.range;
  const rows = view.rows.filter((row) => row.timestamp >= from && row.timestamp <= to);
  const byPart = (path: (part: readonly ChartRow[]) => string) =>
    forecastParts.map((part) => path(rows.filter((row) => row.part === part))).join('');
  return {
    actual: linePath(rows, timestampOf, (row) => row.actual, scale),
    predicted: byPart((part) => linePath(part, timestampOf, (row) => row.predicted, scale)),
    band80: byPart((part) => bandPath(part, timestampOf, (row) => row.band80, scale)),
    band95: byPart((part) => bandPath(part, timestampOf, (row) => row.band95, scale)),
    baseline:
      baseline === null ? '' : linePath(rows, timestampOf, (row) => row.baselines[baseline] ?? null, scale),
  };
}
