import type { ForecastPoint, MethodName } from '#lib/forecast/schema.ts';
import { methods } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { timestampWriter } from './timestamp-writer.ts';
import { type Cell, toCsv } from './to-csv.ts';

/** One forecast of a series that was made at some time and kept. */
export type ExportedForecast = {
  readonly madeAt: Date;
  readonly version: number;
  readonly weightsSha256: string | null;
  readonly cutoff: number;
  readonly points: readonly ForecastPoint[];
  readonly methods: readonly { readonly method: MethodName; readonly values: readonly (number | null)[] }[];
};

/** Every forecast of a series with its later actual, a row each step: both as it is known now and as it was first known.
 * @param actuals  by timestamp; null where nothing has come */
export function trackAsCsv(
  key: string,
  step: Step,
  forecasts: readonly ExportedForecast[],
  actuals: {
    readonly now: (timestamp: number) => number | null;
    readonly first: (timestamp: number) => number | null;
  },
): string {
  const times = timestampWriter({ series: forecasts.map(({ points }) => ({ key, future: points })) }, step);
  const others = [...new Set(forecasts.flatMap((own) => own.methods.map(({ method }) => method)))].filter(
    (method) => method !== 'combination',
  );
  const header = [
    ...['series', 'made_at', 'version', 'weights_sha256', 'cutoff', 'step', 'timestamp'],
    ...['actual', 'actual_first_known', 'yhat', 'lo80', 'hi80', 'lo95', 'hi95'],
    ...others.map((method) => methods[method].column),
  ];
  return toCsv(header, rows());

  function* rows(): Generator<Cell[]> {
    for (const own of forecasts)
      for (const [index, { timestamp, yhat, lo80, hi80, lo95, hi95 }] of own.points.entries())
        yield [
          ...[
            key,
            own.madeAt.toISOString(),
            own.version,
            own.weightsSha256,
            times(own.cutoff, key),
            index + 1,
          ],
          ...[times(timestamp, key), actuals.now(timestamp), actuals.first(timestamp)],
          ...[yhat, lo80, hi80, lo95, hi95],
          ...others.map((method) => own.methods.find((one) => one.method === method)?.values[index] ?? null),
        ];
  }
}
