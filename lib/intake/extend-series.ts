import { type Result, refuse, succeed } from '#lib/result.ts';
import { addSteps, countSteps, type Step, type TimeSeries } from '#lib/time-series.ts';

/** A row that has no place among the steps of a series. */
export type MisplacedRow = {
  readonly code: 'misplaced-row';
  readonly key: string;
  readonly sentence: string;
};

/** Some rows of a series, in time order. */
export type NewRows = Pick<TimeSeries, 'timestamps' | 'values' | 'observedAt'>;

/** A series with more rows: those behind its end go on by its step, gaps between them are missing values; one at a time
 * that it has already takes the place of the value there. What is only counted goes on counting.
 * @returns the problem of the first row that stands between two steps or before the first */
export function extendSeries(series: TimeSeries, rows: NewRows): Result<TimeSeries, MisplacedRow> {
  if (series.step.unit === 'observation') return succeed(countOn(series, rows));
  const times = [...series.timestamps];
  const values = [...series.values];
  const places = new Map(times.map((time, index) => [time, index]));
  for (const [index, time] of rows.timestamps.entries()) {
    const last = times.at(-1);
    if (last === undefined || time > last) goOn(time);
    const place = places.get(time);
    if (place === undefined) return refuse(misplaced(series, time));
    values[place] = rows.values[index];
  }
  return succeed({ ...series, timestamps: Float64Array.from(times), values: Float64Array.from(values) });

  /** Steps until the time is reached or passed. */
  function goOn(time: number): void {
    // The holidays of a trading calendar are not known: its days come as they come.
    const isTrading = series.step.unit === 'tradingDay';
    const first = times[0] ?? time;
    for (let last = times.at(-1); last === undefined || last < time; last = times.at(-1)) {
      const next = last === undefined || isTrading ? time : nextStep(first, last, times.length, series.step);
      if (next > time) return;
      places.set(next, times.length);
      times.push(next);
      values.push(Number.NaN);
    }
  }
}

/** Months are counted from the first, whose day a short month must not change for good. */
function nextStep(first: number, last: number, count: number, step: Step): number {
  const fromFirst = addSteps(first, step, count);
  return fromFirst > last ? fromFirst : addSteps(last, step, 1);
}

/** The times at which they were observed go on where both have them; else only the values. */
function countOn(series: TimeSeries, rows: NewRows): TimeSeries {
  const first = series.timestamps[0] ?? 0;
  const length = series.values.length + rows.values.length;
  const observedAt =
    series.observedAt === undefined
      ? {}
      : { observedAt: Float64Array.from([...series.observedAt, ...(rows.observedAt ?? rows.timestamps)]) };
  return {
    ...series,
    timestamps: Float64Array.from({ length }, (_, index) => first + index),
    values: Float64Array.from([...series.values, ...rows.values]),
    ...observedAt,
  };
}

function misplaced({ key, timestamps, step }: TimeSeries, time: number): MisplacedRow {
  const [first, last] = [timestamps[0], timestamps.at(-1) ?? timestamps[0]];
  const sentence =
    time < first
      ? `"${key}" begins at ${write(first)}; a row of ${write(time)} cannot be appended.`
      : `"${key}" has one value every ${countSteps(1, step).replace(/^1 /, '')}, the last at ${write(last)}; a row of ${write(time)} stands between two of them.`;
  return { code: 'misplaced-row', key, sentence };
}

const write = (timestampMs: number): string =>
  new Date(timestampMs)
    .toISOString()
    .replace(/(T00:00:00)?\.000Z$/, '')
    .replace('Z', '');
