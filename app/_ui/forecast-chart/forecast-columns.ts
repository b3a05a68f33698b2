import type { ForecastSettings, MethodName } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { type Column, type PackedTimes, unpackTimes } from '../chart/points/packed-points.ts';
import type { ObservedTimes } from './observed-times.ts';

/** History trained the network; held-out steps judge it; the future has no actuals yet. */
export type ChartPart = 'history' | 'held-out' | 'future';
/** The parts that have predictions. They are drawn apart: the future is forecast from a later origin, and a line
 * from one part to the other would be nobody's forecast. */
export const forecastParts = ['held-out', 'future'] as const;
/** Lower and upper end of a band. */
export type Band = readonly [low: number, high: number];

/** A value that stands out in the data: odd in itself, or the first of a new level. */
export type ChartMark = {
  readonly kind: 'outlier' | 'change point';
  readonly timestamp: number;
  readonly value: number;
};

/** What a chart says of its series, beside the numbers. */
export type ChartFacts = {
  readonly key: string;
  readonly step: Step;
  /** The method that is the forecast: "combination", or the network by its cell. */
  readonly forecastName: string;
  readonly forecastMethod: MethodName;
  /** Whether held-out data said how good it is: an instant forecast is marked as one, everywhere. */
  readonly judged: boolean;
  /** By which the network is named where it stands among the others. */
  readonly cell: ForecastSettings['cell'];
  /** Held-out and future steps in all: more than there are rows of them where the forecast was thinned. */
  readonly forecastSteps: number;
  /** Timestamp of the last observation that training saw. */
  readonly cutoff: number;
  /** Timestamp of the last held-out observation: the future starts behind it. */
  readonly dataEnd: number;
  /** Where the first view starts: twice as long before the future as that is. */
  readonly viewStart: number;
  /** Baselines with at least one prediction, the one shown first at the front. */
  readonly baselines: readonly MethodName[];
  /** In time order. */
  readonly marks: readonly ChartMark[];
  /** When the rows were observed, where the series counts them; null where their timestamps are times. */
  readonly observed: ObservedTimes | null;
};

/** The numbers of a chart, a column each: history, held-out steps and future, in this order. */
type ChartColumns = {
  /** One entry a row. */
  readonly actual: Column;
  /** How many of the rows are history, and how many of those after it are held out. */
  readonly historyRows: number;
  readonly heldOutRows: number;
  /** One entry a row behind the history. */
  readonly predicted: Column;
  readonly lo80: Column;
  readonly hi80: Column;
  readonly lo95: Column;
  readonly hi95: Column;
  readonly baselineColumns: Readonly<Partial<Record<MethodName, Column>>>;
};

/** All that the chart of one series draws, as it travels to the browser: columns of short numbers. */
export type PackedForecast = ChartFacts & ChartColumns & { readonly times: PackedTimes };
/** The same with the timestamp of each row. */
export type ForecastChartData = ChartFacts & ChartColumns & { readonly timestamps: readonly number[] };

/** Counts the timestamps out; the columns stay as they came. */
export const unpackForecast = ({ times, ...rest }: PackedForecast): ForecastChartData => ({
  ...rest,
  timestamps: unpackTimes(times, rest.actual.length),
});

/** Which part a row belongs to. */
export function partOf({ historyRows, heldOutRows }: ForecastChartData, row: number): ChartPart {
  if (row < historyRows) return 'history';
  return row < historyRows + heldOutRows ? 'held-out' : 'future';
}

/** What came at a row; null where nothing was observed. */
export const actualAt = ({ actual }: ForecastChartData, row: number): number | null => actual[row] ?? null;

/** What was predicted for a row; null in the history. */
export const predictedAt = ({ predicted, historyRows }: ForecastChartData, row: number): number | null =>
  predicted[row - historyRows] ?? null;

/** What a baseline says of a row; null where it says nothing. */
export const baselineAt = (
  { baselineColumns, historyRows }: ForecastChartData,
  row: number,
  method: MethodName,
): number | null => baselineColumns[method]?.[row - historyRows] ?? null;

/** The band of a row; null in the history. */
export function bandAt(data: ForecastChartData, row: number, level: 80 | 95): Band | null {
  const at = row - data.historyRows;
  const [low, high] = level === 80 ? [data.lo80[at], data.hi80[at]] : [data.lo95[at], data.hi95[at]];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
}

/** The residual, actual less predicted: above 0 where the forecast was too low; null where either is missing. */
export function residualAt(data: ForecastChartData, row: number): number | null {
  const [actual, predicted] = [actualAt(data, row), predictedAt(data, row)];
  return actual === null || predicted === null ? null : actual - predicted;
}
