import type { MethodName } from '#lib/forecast/schema.ts';
import { bandPath, type ChartScale, linePath } from '../chart/frame/chart-scale.ts';
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

/** The tinted grounds of the held-out part and of the future, for drawings without Recharts. */
export function ForecastGrounds({ data, scale }: { data: ForecastChartData; scale: ChartScale }) {
  const { left, right, top, height } = scale.plot;
  const inside = (x: number) => Math.min(right, Math.max(left, x));
  const [cutoff, end] = [inside(scale.x(data.cutoff)), inside(scale.x(data.dataEnd))];
  return (
    <>
      <rect x={cutoff} y={top} width={end - cutoff} height={height} fill="var(--chart-held-out)" />
      <rect x={end} y={top} width={right - end} height={height} fill="var(--chart-future)" />
    </>
  );
}

/** All lines and bands of a view, for drawings without Recharts: as the server draws them, and on an export.
 * @param heavy  a little stronger, for a large picture */
export function ForecastLines({
  data,
  view,
  baseline,
  scale,
  heavy = false,
}: {
  data: ForecastChartData;
  view: ForecastChartView;
  baseline: MethodName | null;
  scale: ChartScale;
  heavy?: boolean;
}) {
  const { actual, predicted, band80, band95, naive } = pathsOf(data, view, baseline, scale);
  const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
  const more = heavy ? 0.5 : 0;
  return (
    <>
      <g fill="var(--chart-prediction)">
        <path d={band95} fillOpacity={0.14} />
        <path d={band80} fillOpacity={0.28} />
      </g>
      <path
        {...line}
        d={naive}
        stroke="var(--chart-baseline)"
        strokeWidth={1.5 + more}
        strokeDasharray={heavy ? '2 4' : '1 3'}
      />
      <path {...line} d={actual} stroke="var(--chart-actual)" strokeWidth={1.5 + more} />
      <path
        {...line}
        d={predicted}
        stroke="var(--chart-prediction)"
        strokeWidth={2 + more}
        strokeDasharray={heavy ? '6 4' : '4 3'}
      />
    </>
  );
}

function pathsOf(
  data: ForecastChartData,
  { range: [from, to], rows }: ForecastChartView,
  baseline: MethodName | null,
  { x, y }: ChartScale,
) {
  const at = (row: number) => data.timestamps[row];
  const shown = rows.filter((row) => at(row) >= from && at(row) <= to);
  const line = (some: readonly number[], heightOf: (row: number) => number | null) =>
    linePath(some.length, (place) => {
      const row = some[place];
      const height = heightOf(row);
      return height === null ? null : [x(at(row)), y(height)];
    });
  const band = (some: readonly number[], level: 80 | 95) =>
    bandPath(some.length, (place) => {
      const row = some[place];
      const own = bandAt(data, row, level);
      return own === null ? null : [x(at(row)), y(own[0]), y(own[1])];
    });
  const byPart = (path: (part: readonly number[]) => string) =>
    forecastParts.map((part) => path(shown.filter((row) => partOf(data, row) === part))).join('');
  return {
    actual: line(shown, (row) => actualAt(data, row)),
    predicted: byPart((part) => line(part, (row) => predictedAt(data, row))),
    band80: byPart((part) => band(part, 80)),
    band95: byPart((part) => band(part, 95)),
    naive: baseline === null ? '' : byPart((part) => line(part, (row) => baselineAt(data, row, baseline))),
  };
}
