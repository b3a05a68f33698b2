import { readFile } from 'node:fs/promises';
import { fitForecaster } from '#lib/forecast/index.ts';
import { type ForecastSettings, forecastSettingsSchema } from '#lib/forecast/schema.ts';
import { ingestCsv } from '#lib/ingest/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { sampleSettings } from './samples.ts';

/** Bytes of the sample. */
export const readLongEcho = () => readFile(new URL('../public/samples/long-echo.csv', import.meta.url));

/** One series of the sample, as the site reads it. */
export async function readEcho(key: string): Promise<TimeSeries> {
  const bytes = await readLongEcho();
  async function* whole() {
    yield bytes;
  }
  const read = await ingestCsv(whole(), { targetColumns: ['echo_50', 'echo_100', 'echo_200'] });
  if (!read.ok) throw new Error(read.problem.code);
  const series = read.value.series.find((own) => own.key === key);
  if (!series) throw new Error(`there is no ${key}`);
  return series;
}

/** Errors on the held-out part of an echo under the sample's settings, as shares of what who knows nothing of the call
 * gets at best: the last value, or the cycle before. What forecasts beyond the end is not waited for. */
export function echoError(series: TimeSeries, cell: string, changes: Partial<ForecastSettings> = {}): number {
  let judged = false;
  const settings = forecastSettingsSchema.parse({
    ...{ layers: 1, dropout: 0, batchSize: 32, seed: 1, cell },
    ...sampleSettings('long-echo.csv', series.key),
    ...changes,
  });
  const fitted = fitForecaster([series], settings, {
    onEpoch: ({ validationLoss }) => {
      judged ||= validationLoss === null;
    },
    isCancelled: () => judged,
  });
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const maeOf = (method: string) =>
    fitted.value.result.metrics.find((row) => row.method === method)?.mae ?? Number.NaN;
  return maeOf('network') / Math.min(maeOf('naive'), maeOf('seasonalNaive'));
}
