import { createReadStream } from 'node:fs';
import { deriveSettings, describeFitProblem, fitForecaster } from '#lib/forecast/index.ts';
import { describeIngestProblem, ingestCsv } from '#lib/ingest/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

// Forecasts the last values of each series of a CSV from those before them, and prints the ones outside the 95% band:
//   node_modules/.bin/node examples/script/flag-surprises.ts FILE STEPS

const [file = '', stepsText = ''] = process.argv.slice(2);
const steps = Number(stepsText);
if (file === '' || !Number.isInteger(steps) || steps < 1)
  throw new Error('Usage: flag-surprises.ts FILE STEPS');

const read = await ingestCsv(createReadStream(file), {});
if (!read.ok) throw new Error(describeIngestProblem(read.problem));

for (const series of read.value.series) {
  const past = cut(series, 0, series.values.length - steps);
  const { settings } = deriveSettings([past], 'quick', { horizon: steps, seed: 1 });
  const fitted = fitForecaster([past], settings, {});
  if (!fitted.ok) throw new Error(describeFitProblem(fitted.problem));
  const [{ future }] = fitted.value.result.series;
  const recent = cut(series, series.values.length - steps, series.values.length);
  console.log(`${series.key}: ${steps} values, judged by ${past.values.length} before them`);
  for (const [index, { timestamp, lo95, hi95 }] of future.entries()) {
    const value = recent.values[index];
    if (value >= lo95 && value <= hi95) continue;
    const time = new Date(timestamp).toISOString().slice(0, 16).replace('T', ' ');
    console.log(`  ${time}  ${value.toFixed(2)} is outside ${lo95.toFixed(2)} to ${hi95.toFixed(2)}`);
  }
}

function cut(series: TimeSeries, from: number, to: number): TimeSeries {
  return {
    ...series,
    timestamps: series.timestamps.slice(from, to),
    values: series.values.slice(from, to),
  };
}
