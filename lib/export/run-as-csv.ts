import type { FitResult, ForecastPoint, MethodName, SeriesForecast } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { timestampWriter } from './timestamp-writer.ts';
import { type Cell, toCsv } from './to-csv.ts';

/** A run as CSV: every held-out step and every step beyond the end of the data, with actual, prediction, bands
 * and the other methods' predictions. `part` is `held-out` or `future`; what is unknown is an empty cell.
 * @param step the series' step; needed only where it has no calendar */
export function runAsCsv(result: FitResult, step?: Step): string {
  const write = timestampWriter(result, step);
  const methods = otherMethods(result);
  const header = ['series', 'timestamp', 'part', 'actual', 'yhat', 'lo80', 'hi80', 'lo95', 'hi95'];
  return toCsv([...header, ...methods.map((method) => columnOf[method])], rows());

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
    return [series.key, write(point.timestamp), part, actual, yhat, lo80, hi80, lo95, hi95];
  }

  function methodCells(series: SeriesForecast, part: 'heldOut' | 'future', index: number): Cell[] {
    return methods.map((method) => {
      const said = series.methods.find((candidate) => candidate.method === method);
      return said?.[part][index] ?? null;
    });
  }
}

/** Every method that any of the series has but the one that is the forecast, in the order of their first appearance. */
function otherMethods({ series, forecastMethod }: FitResult): MethodName[] {
  const methods = new Set(series.flatMap((own) => own.methods.map(({ method }) => method)));
  methods.delete(forecastMethod);
  return [...methods];
}

const columnOf: Record<MethodName, string> = {
  network: 'network',
  combination: 'combination',
  naive: 'naive',
  seasonalNaive: 'seasonal_naive',
  drift: 'drift',
  ets: 'ets',
  theta: 'theta',
};
