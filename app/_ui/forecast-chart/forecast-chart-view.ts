import type { MethodName } from '#lib/forecast/schema.ts';
import { type ChartGround, chartGround } from '../chart/chart-ground.ts';
import type { TimeRange } from '../chart/time-range.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import type { ChartRow } from './forecast-chart-row.ts';
import { thinRows } from './thin-rows.ts';

/** What is drawn of a chart in one time range. */
export type ForecastChartView = ChartGround & {
  /** At most 1,000 rows, with one beyond either edge so that lines run on to the frame. */
  readonly rows: readonly ChartRow[];
};

const drawnRows = 1_000;

/** The rows of one time range, thinned, and a value axis that holds all that is drawn of them. */
export function forecastChartView(
  data: ForecastChartData,
  range: TimeRange,
  baseline: MethodName | null,
): ForecastChartView {
  const inside = rowsAround(data.rows, range);
  const heights = inside.flatMap((row) => heightsOf(row, baseline));
  return { ...chartGround(range, heights), rows: thinRows(inside, drawnRows) };
}

/** The range that shows every row. */
export const wholeRange = (data: ForecastChartData): TimeRange => [
  data.rows[0]?.timestamp ?? 0,
  data.rows.at(-1)?.timestamp ?? 1,
];

/** The range first shown: some history, the held-out part and the future. */
export const firstRange = (data: ForecastChartData): TimeRange => [data.viewStart, wholeRange(data)[1]];

function rowsAround(rows: readonly ChartRow[], [from, to]: TimeRange): readonly ChartRow[] {
  const first = rows.findIndex((row) => row.timestamp >= from);
  const last = rows.findLastIndex((row) => row.timestamp <= to);
  return rows.slice(Math.max(0, first - 1), last + 2);
}

const heightsOf = (row: ChartRow, baseline: MethodName | null): (number | null)[] => [
  row.actual,
  row.predicted,
  baseline === null ? null : (row.baselines[baseline] ?? null),
  ...(row.band80 ?? []),
  ...(row.band95 ?? []),
];
