import type { FitResult, ForecastPoint, MethodName, SeriesForecast } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { timestampWriter } from './timestamp-writer.ts';
import { type Cell, toCsv } from './to-csv.ts';

/** A run as CSV: every held-out step and every step beyond the end of the data, with actual, prediction, bands
 * and the baselines' predictions. `part` is `held-out` or `future`; what is unknown is an empty cell.
 * @param step the series' step; needed only where it has no calendar */
export function runAsCsv(result: FitResult, step?: Step): string {
  const write = timestampWriter(result, step);
  const methods = baselineMethods(result);
  const header = ['series', 'timestamp', 'part', 'actual', 'yhat', 'lo80', 'hi80', 'lo95', 'hi95'];
  return toCsv([...header, ...methods.map((method) => columnOf[method])], rows());

  function* rows(): Generator<Cell[]> {
    for (const series of result.series) {
      for (const [index, point] of series.heldOut.entries())
        yield [...pointCells(series, point, 'held-out'), ...baselineCells(series, index)];
      for (const point of series.future)
        yield [...pointCells(series, point, 'future'), ...methods.map(() => null)];
    }
  }

  function pointCells(series: SeriesForecast, point: ForecastPoint, part: string): Cell[] {
    const { actual, yhat, lo80, hi80, lo95, hi95 } = point;
    return [series.key, write(point.timestamp), part, actual, yhat, lo80, hi80, lo95, hi95];
  }

  function baselineCells(series: SeriesForecast, index: number): Cell[] {
    return methods.map((method) => {
      const baseline = series.baselines.find((candidate) => candidate.method === method);
      return baseline?.yhat[index] ?? null;
    });
  }
}

/** Every baseline that any of the series has, in the order of their first appearance. */
function baselineMethods(result: FitResult): MethodName[] {
  return [...new Set(result.series.flatMap((series) => series.baselines.map(({ method }) => method)))];
}

const columnOf: Record<MethodName, string> = {
  network: 'network',
  naive: 'naive',
  seasonalNaive: 'seasonal_naive',
  drift: 'drift',
  ets: 'ets',
};
