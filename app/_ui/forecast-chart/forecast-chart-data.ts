import type { FitResult, ForecastSettings, MethodName, SeriesForecast } from '#lib/forecast/schema.ts';
import type { Step, TimeSeries } from '#lib/time-series.ts';
import { methodName } from '../words/method-names.ts';
import type { ChartRow } from './forecast-chart-row.ts';
import { type ObservedTimes, observedTimes } from './observed-times.ts';
import { thinRows } from './thin-rows.ts';

/** A value that stands out in the data: odd in itself, or the first of a new level. */
export type ChartMark = {
  readonly kind: 'outlier' | 'change point';
  readonly timestamp: number;
  readonly value: number;
};

/** All that the chart of one series draws. */
export type ForecastChartData = {
  readonly key: string;
  readonly step: Step;
  /** The method that is the forecast: "combination", or the network by its cell. */
  readonly forecastName: string;
  readonly forecastMethod: MethodName;
  /** By which the network is named where it stands among the others. */
  readonly cell: ForecastSettings['cell'];
  readonly rows: readonly ChartRow[];
  /** Held-out and future steps in all: more than there are rows of them where the forecast was thinned. */
  readonly forecastSteps: number;
  /** Timestamp of the last observation that training saw. */
  readonly cutoff: number;
  /** Timestamp of the last held-out observation: the future starts behind it. */
  readonly dataEnd: number;
  /** Where the first view starts: some history before the cutoff. */
  readonly viewStart: number;
  /** Baselines with at least one prediction, the one shown first at the front. */
  readonly baselines: readonly MethodName[];
  /** In time order. */
  readonly marks: readonly ChartMark[];
  /** When the rows were observed, where the series counts them; null where their timestamps are times. */
  readonly observed: ObservedTimes | null;
};

/** Rows sent to the browser at most; the chart draws up to 1,000 of those in view. */
const rowLimit = 4_000;
/** Of these, the last ones before the cutoff that are sent as they are: the first view lies there. */
const wholeHistory = 1_500;

/** Lays one series of a result beside its history.
 * @param history the stored series; only what lies up to the cutoff is taken. null draws the forecast alone */
export function forecastChartData(
  result: Pick<FitResult, 'settings' | 'forecastMethod'>,
  series: SeriesForecast,
  history: TimeSeries | null,
  step: Step,
  marks: readonly ChartMark[] = [],
): ForecastChartData {
  const forecast = [...heldOutRows(series), ...futureRows(series)];
  const before = history ? historyRows(history, series.cutoff) : [];
  const shown = Math.max(40, 3 * forecast.length, Math.min(120, 2 * (result.settings.seasons[0] ?? 0)));
  const firstShown = before[Math.max(0, before.length - shown)] ?? forecast[0];
  const rows = [
    // The forecast is what the page is about: history gives way first.
    ...thinRows(before.slice(0, -wholeHistory), Math.max(500, rowLimit - wholeHistory - forecast.length)),
    ...before.slice(-wholeHistory),
    ...thinRows(forecast, rowLimit),
  ];
  return {
    key: series.key,
    step,
    forecastName: methodName(result.forecastMethod, result.settings.cell),
    forecastMethod: result.forecastMethod,
    cell: result.settings.cell,
    rows,
    forecastSteps: forecast.length,
    cutoff: series.cutoff,
    dataEnd: series.heldOut.at(-1)?.timestamp ?? series.cutoff,
    viewStart: firstShown?.timestamp ?? series.cutoff,
    baselines: drawnBaselines(result.forecastMethod, series),
    marks,
    observed: observedTimes(
      history,
      rows.map(({ timestamp }) => timestamp),
    ),
  };
}

function historyRows(history: TimeSeries, cutoff: number): ChartRow[] {
  const rows: ChartRow[] = [];
  for (const [index, timestamp] of history.timestamps.entries()) {
    if (timestamp > cutoff) break;
    rows.push({ ...emptyRow, timestamp, part: 'history', actual: finite(history.values[index]) });
  }
  return rows;
}

const heldOutRows = (series: SeriesForecast): ChartRow[] =>
  series.heldOut.map((point, index) => ({
    timestamp: point.timestamp,
    part: 'held-out',
    actual: point.actual,
    predicted: point.yhat,
    band80: [point.lo80, point.hi80],
    band95: [point.lo95, point.hi95],
    baselines: saidAt(series, 'heldOut', index),
  }));

const futureRows = (series: SeriesForecast): ChartRow[] =>
  series.future.map((point, index) => ({
    actual: null,
    baselines: saidAt(series, 'future', index),
    timestamp: point.timestamp,
    part: 'future',
    predicted: point.yhat,
    band80: [point.lo80, point.hi80],
    band95: [point.lo95, point.hi95],
  }));

const saidAt = (series: SeriesForecast, part: 'heldOut' | 'future', index: number): ChartRow['baselines'] =>
  Object.fromEntries(series.methods.map((forecast) => [forecast.method, forecast[part][index] ?? null]));

// The seasonal naive forecast is the one to beat, and so the first to be seen.
const baselineOrder: readonly MethodName[] = [
  'seasonalNaive',
  'naive',
  'drift',
  'ets',
  'theta',
  'combination',
  'network',
];

const drawnBaselines = (forecastMethod: MethodName, series: SeriesForecast): MethodName[] =>
  baselineOrder.filter(
    (name) =>
      name !== forecastMethod &&
      series.methods.some(
        ({ method, heldOut }) => method === name && heldOut.some((value) => value !== null),
      ),
  );

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

const emptyRow = { actual: null, predicted: null, band80: null, band95: null, baselines: {} };
