import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fitForecaster } from '#lib/forecast/index.ts';
import { forecastSettingsSchema } from '#lib/forecast/schema.ts';
import { ingestCsv } from '#lib/ingest/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { longEcho } from '../scripts/make-long-echo.js';
import { sampleSettings, samples } from './samples.ts';

const pathOf = (file: string) => new URL(`../public/samples/${file}`, import.meta.url);

test('the file of the long echo is what its script makes', async () => {
  expect(await readFile(pathOf('long-echo.csv'), 'utf8')).toBe(longEcho());
});

async function readEcho(key: string) {
  const bytes = await readFile(pathOf('long-echo.csv'));
  async function* whole() {
    yield bytes;
  }
  const read = await ingestCsv(whole(), { targetColumns: ['echo_50', 'echo_100', 'echo_200'] });
  if (!read.ok) throw new Error(read.problem.code);
  const series = read.value.series.find((own) => own.key === key);
  if (!series) throw new Error(`there is no ${key}`);
  return series;
}

function settingsFor(key: string, cell: string) {
  return forecastSettingsSchema.parse({
    ...{ layers: 1, dropout: 0, batchSize: 32, seed: 1, cell },
    ...sampleSettings('long-echo.csv', key),
  });
}

test('every series of the long echo has settings of its own, no other sample any', () => {
  for (const { file, targets } of samples)
    for (const key of targets)
      expect(Object.keys(sampleSettings(file, key)).length > 0).toBe(file === 'long-echo.csv');
});

/** Errors on the held-out part, by method. What forecasts beyond the end is not waited for. */
function errorsOf(series: TimeSeries, cell: string) {
  let judged = false;
  const fitted = fitForecaster([series], settingsFor(series.key, cell), {
    onEpoch: ({ validationLoss }) => {
      judged ||= validationLoss === null;
    },
    isCancelled: () => judged,
  });
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const maeOf = (method: string) =>
    fitted.value.result.metrics.find((row) => row.method === method)?.mae ?? Number.NaN;
  return { network: maeOf('network'), naive: maeOf('naive'), seasonalNaive: maeOf('seasonalNaive') };
}

/** How many times as much Elman errs over 50 steps, at least; docs/equations.md has what was measured. */
const margin = 2.5;
/** Who knows nothing of the call does best with the last value, near 0; shares of the error of that. */
const knowsLittle = 0.75;
const knowsNearlyAll = 0.35;

test('on an echo of 50 steps Elman errs at least 2.5 times as much as LSTM, and knows little of the call', {
  timeout: 600_000,
}, async () => {
  const series = await readEcho('echo_50');
  const elman = errorsOf(series, 'elman');
  const lstm = errorsOf(series, 'lstm');
  expect(elman.network).toBeGreaterThan(margin * lstm.network);
  // Nothing but the call says how high the echo will be: neither the last value nor the cycle before.
  const nothing = Math.min(lstm.naive, lstm.seasonalNaive);
  expect(elman.network).toBeGreaterThan(knowsLittle * nothing);
  expect(lstm.network).toBeLessThan(knowsNearlyAll * nothing);
});
