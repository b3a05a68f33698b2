import { type FitResult, type ForecastPoint, methods, type SeriesForecast } from '#lib/forecast/schema.ts';
import type { Step, TimeSeries } from '#lib/time-series.ts';
import { otherMethods } from './other-methods.ts';
import { timestampWriter } from './timestamp-writer.ts';
import { type Cell, toCsv } from './to-csv.ts';

/** A run as CSV: every held-out step and every step beyond the end of the data, with actual, prediction, bands
 * and the other methods' predictions. `part` is `held-out` or `future`; what is unknown is an empty cell.
 * @param step      the series' step; needed only where it has no calendar
 * @param observed  the series as they were stored: where one counts its observations and their times are known, a column
 *   says when each was made */
export function runAsCsv(
  result: FitResult,
  step?: Step,
  observed: readonly Pick<TimeSeries, 'key' | 'timestamps' | 'observedAt'>[] = [],
): string {
  const write = timestampWriter(result, step);
  const others = otherMethods(result);
  const observedAt = observedWriter(observed);
  const header = [
    'series',
    'timestamp',
    ...(observedAt === null ? [] : ['observed_at']),
    'part',
    'actual',
    'yhat',
    'lo80',
    'hi80',
    'lo95',
    'hi95',
  ];
  return toCsv([...header, ...others.map((method) => methods[method].column)], rows());

  function* rows(): Generator<Cell[]> {
    for (const series of result.series) {
      for (const [index, point] of series.heldOut.entries())
        yield [...pointCells(series, point, 'held-out'), ...methodCells(series, 'heldOut', index)];
      for (const [index, point] of series.future.entries())
        yield [...pointCells(series, point, 'future'), ...methodCells(series, 'future', index)];
    }
  }

  function pointCells(series: SeriesForecast, point: ForecastPoint, part: string): Cell[] {
    const { actual, yhat, lo80, hi80, lo95, hi95 } = point;
    const times = observedAt === null ? [] : [observedAt(series.key, point.timestamp)];
    return [
      series.key,
      write(point.timestamp, series.key),
      ...times,
      part,
      actual,
      yhat,
      lo80,
      hi80,
      lo95,
      hi95,
    ];
  }

  function methodCells(series: SeriesForecast, part: 'heldOut' | 'future', index: number): Cell[] {
    return others.map((method) => {
      const own = series.methods.find((candidate) => candidate.method === method);
      return own?.[part][index] ?? null;
    });
  }
}

/** When a counted observation was made; null where no series has such times. Beyond the data nobody knows: an empty cell. */
function observedWriter(
  series: readonly Pick<TimeSeries, 'key' | 'timestamps' | 'observedAt'>[],
): ((key: string, count: number) => Cell) | null {
  const times = new Map(
    series.flatMap(({ key, timestamps, observedAt }) =>
      observedAt === undefined ? [] : [[key, { first: timestamps[0], observedAt }]],
    ),
  );
  if (times.size === 0) return null;
  return (key, count) => {
    const own = times.get(key);
    const ms = own?.observedAt.at(count - own.first);
    return ms === undefined || own === undefined || count < own.first
      ? null
      : new Date(ms).toISOString().replace('.000Z', '').replace('Z', '');
  };
}
