import type { MethodName } from '#lib/forecast/schema.ts';
import { type Axis, labelLimit, linearAxis, valueAxis } from '../chart/axes/axis.ts';
import type { TimeRange } from '../chart/axes/time-range.ts';
import { decimateForLine } from '../chart/points/decimate.ts';
import { actualAt, bandAt, baselineAt, type ForecastChartData, predictedAt } from './forecast-columns.ts';
import { chartTicks } from './observed-times.ts';

/** What is drawn of a chart in one time range. */
export type ForecastChartView = {
  readonly range: TimeRange;
  readonly x: Axis;
  readonly y: Axis;
  /** Rows that are drawn, at most 1,000, with one beyond either edge so that lines run on to the frame. */
  readonly rows: readonly number[];
};

const drawnRows = 1_000;
/** Pixels that a label of the time axis takes. */
const labelWidth = 84;

/** The rows of one time range, thinned, and a value axis that holds all that is drawn of them. */
export function forecastChartView(
  data: ForecastChartData,
  range: TimeRange,
  baseline: MethodName | null,
): ForecastChartView {
  const { timestamps } = data;
  const first = timestamps.findIndex((timestamp) => timestamp >= range[0]);
  const last = timestamps.findLastIndex((timestamp) => timestamp <= range[1]);
  const start = Math.max(0, first - 1);
  const end = Math.min(timestamps.length, last + 2);
  const heights: (number | null)[] = [];
  for (let row = start; row < end; row++) heights.push(...heightsAt(data, row, baseline));
  const line = timestamps.map((_, row) => actualAt(data, row) ?? predictedAt(data, row));
  return {
    range,
    x: linearAxis(range, (pixels) => chartTicks(data, range[0], range[1], labelLimit(pixels, labelWidth))),
    y: valueAxis(heights),
    rows: decimateForLine(timestamps, line, drawnRows, start, end),
  };
}

/** The range that shows every row. */
export const wholeRange = ({ timestamps }: ForecastChartData): TimeRange => [
  timestamps[0] ?? 0,
  timestamps.at(-1) ?? 1,
];

/** The range first shown: the future, and what it goes on from. */
export const firstRange = (data: ForecastChartData): TimeRange => [data.viewStart, wholeRange(data)[1]];

const heightsAt = (data: ForecastChartData, row: number, baseline: MethodName | null): (number | null)[] => [
  actualAt(data, row),
  predictedAt(data, row),
  baseline === null ? null : baselineAt(data, row, baseline),
  ...(bandAt(data, row, 80) ?? []),
  ...(bandAt(data, row, 95) ?? []),
];
