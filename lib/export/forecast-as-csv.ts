import type { Step } from '#lib/time-series.ts';
import { type TimedForecast, type TimestampWriter, timestampWriter } from './timestamp-writer.ts';
import { toCsv } from './to-csv.ts';

/** The forecast beyond the end of the data as CSV, one row a series and step, in the names that forecasting
 * libraries share (`unique_id`, `ds`).
 * @param step the series' step; needed only where it has no calendar
 * @param asInput writes a timestamp as the input wrote its own, where that is known */
export function forecastAsCsv(
  result: TimedForecast,
  step?: Step,
  asInput: TimestampWriter | null = null,
): string {
  const write = timestampWriter(result, step, asInput);
  return toCsv(
    ['unique_id', 'ds', 'yhat', 'yhat_lo_80', 'yhat_hi_80', 'yhat_lo_95', 'yhat_hi_95'],
    result.series.flatMap((series) =>
      series.future.map((point) => [
        series.key,
        write(point.timestamp, series.key),
        point.yhat,
        point.lo80,
        point.hi80,
        point.lo95,
        point.hi95,
      ]),
    ),
  );
}
