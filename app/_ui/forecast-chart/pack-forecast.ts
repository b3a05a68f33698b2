import {
  chartOrder,
  type FitResult,
  type ForecastPoint,
  type MethodName,
  type SeriesForecast,
} from '#lib/forecast/schema.ts';
import type { Step, TimeSeries } from '#lib/time-series.ts';
import { decimateForLine } from '../chart/points/decimate.ts';
import { type Column, packTimes, roundForDrawing } from '../chart/points/packed-points.ts';
import { methodName } from '../words/method-names.ts';
import type { ChartMark, PackedForecast } from './forecast-columns.ts';
import { observedTimes } from './observed-times.ts';

/** Rows sent to the browser at most; the chart draws up to 1,000 of those in view. */
const rowLimit = 4_000;
/** Of these, the last ones before the cutoff that are sent as they are: the first view lies there. */
const wholeHistory = 1_500;

/** Steps before the future that the first view shows at least: a single step is nothing without them. */
const leastPast = 12;

/** What is drawn of the forecast of one series. */
type DrawnForecast = Pick<SeriesForecast, 'key' | 'cutoff' | 'heldOut' | 'future' | 'methods'>;

/** Lays one series of a result beside its history, in the columns that the chart draws from.
 * @param history the stored series; only what lies up to the cutoff is taken. null draws the forecast alone */
export function packForecast(
  result: Pick<FitResult, 'settings' | 'forecastMethod'>,
  series: DrawnForecast,
  history: TimeSeries | null,
  step: Step,
  marks: readonly ChartMark[] = [],
): PackedForecast {
  const points = [...series.heldOut, ...series.future];
  const before = history ? rowsBefore(history, series.cutoff) : 0;
  const steps = forecastRows(points);
  const rows = history ? historyRows(history, before, points.length) : [];
  const timestamps = [
    ...rows.map((row) => history?.timestamps[row] ?? Number.NaN),
    ...steps.map((index) => points[index]?.timestamp ?? Number.NaN),
  ];
  const column = (numberOf: (point: ForecastPoint) => number | null): Column =>
    steps.map((index) => roundForDrawing(points[index] ? numberOf(points[index]) : null));
  const heldOutRows = steps.filter((index) => index < series.heldOut.length).length;
  const baselines = drawnBaselines(result.forecastMethod, series);
  return {
    key: series.key,
    step,
    forecastName: methodName(result.forecastMethod, result.settings.cell),
    forecastMethod: result.forecastMethod,
    judged: true,
    cell: result.settings.cell,
    forecastSteps: points.length,
    cutoff: series.cutoff,
    dataEnd: series.heldOut.at(-1)?.timestamp ?? series.cutoff,
    viewStart: timestamps[firstShown(rows.length + heldOutRows, series.future.length)] ?? series.cutoff,
    baselines,
    marks,
    observed: observedTimes(history, timestamps),
    times: packTimes(timestamps),
    actual: [...rows.map((row) => roundForDrawing(history?.values[row])), ...column(({ actual }) => actual)],
    historyRows: rows.length,
    heldOutRows,
    predicted: column(({ yhat }) => yhat),
    lo80: column(({ lo80 }) => lo80),
    hi80: column(({ hi80 }) => hi80),
    lo95: column(({ lo95 }) => lo95),
    hi95: column(({ hi95 }) => hi95),
    baselineColumns: Object.fromEntries(baselines.map((name) => [name, baselineColumn(series, name, steps)])),
  };
}

/** The row at which the first view begins: the forecast fills a third of it, the rest is what it goes on from. Without a
 * future it begins some rows before the end. */
function firstShown(futureRow: number, futureSteps: number): number {
  return Math.max(0, futureRow - Math.max(leastPast, 2 * futureSteps));
}

/** How many observations training saw. */
function rowsBefore({ timestamps }: TimeSeries, cutoff: number): number {
  const beyond = timestamps.findIndex((timestamp) => timestamp > cutoff);
  return beyond === -1 ? timestamps.length : beyond;
}

/** Which observations are sent: the last ones as they are, those before them thinned. The forecast is what the page is
 * about: history gives way first. */
function historyRows({ timestamps, values }: TimeSeries, before: number, forecastSteps: number): number[] {
  const whole = Math.max(0, before - wholeHistory);
  const limit = Math.max(500, rowLimit - wholeHistory - forecastSteps);
  const thinned = decimateForLine(timestamps, values, limit, 0, whole);
  return [...thinned, ...Array.from({ length: before - whole }, (_, index) => whole + index)];
}

/** Which steps are sent: all of them but of a very long forecast. */
const forecastRows = (points: readonly ForecastPoint[]): number[] =>
  decimateForLine(
    points.map(({ timestamp }) => timestamp),
    points.map(({ actual, yhat }) => actual ?? yhat),
    rowLimit,
  );

function baselineColumn(series: DrawnForecast, name: MethodName, steps: readonly number[]): Column {
  const own = series.methods.find(({ method }) => method === name);
  const heldOut = series.heldOut.length;
  return steps.map((index) =>
    roundForDrawing(index < heldOut ? own?.heldOut[index] : own?.future[index - heldOut]),
  );
}

const drawnBaselines = (forecastMethod: MethodName, series: DrawnForecast): MethodName[] =>
  chartOrder.filter(
    (name) =>
      name !== forecastMethod &&
      series.methods.some(
        ({ method, heldOut }) => method === name && heldOut.some((value) => value !== null),
      ),
  );
