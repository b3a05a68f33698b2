import { createReadStream } from 'node:fs';
import path from 'node:path';
import { ingestCsv } from '#lib/ingest/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** One public series and how far ahead it is forecast. */
export type SingleSeries = {
  readonly set: string;
  readonly series: TimeSeries;
  readonly horizon: number;
  /** Prices are reported apart: yesterday's value is hard to beat. */
  readonly isPrice: boolean;
};

type SetSource = {
  readonly file: string;
  readonly horizon: number;
  readonly isPrice?: boolean;
  readonly idColumn?: string;
  readonly targetColumns?: string[];
};

/** Files in the folder of data; where columns are named, the others are left out. */
const sources: readonly SetSource[] = [
  { file: 'classics/airline-passengers.csv', horizon: 12 },
  { file: 'classics/monthly-sunspots.csv', horizon: 12 },
  { file: 'classics/monthly-mean-temp.csv', horizon: 12 },
  { file: 'classics/daily-min-temperatures.csv', horizon: 28 },
  { file: 'classics/ercot_ERCOT.csv', horizon: 24 },
  {
    file: 'vega/seattle-weather.csv',
    horizon: 28,
    targetColumns: ['precipitation', 'temp_max', 'temp_min', 'wind'],
  },
  { file: 'vega/co2-concentration.csv', horizon: 12, targetColumns: ['CO2'] },
  {
    file: 'vega/us-employment.csv',
    horizon: 12,
    targetColumns: ['nonfarm', 'construction', 'manufacturing', 'government'],
  },
  { file: 'nab/nyc_taxi.csv', horizon: 48 },
  { file: 'ett/ETTh1.csv', horizon: 24 },
  { file: 'vega/sp500-2000.csv', horizon: 20, isPrice: true, targetColumns: ['close'] },
  { file: 'vega/stocks.csv', horizon: 12, isPrice: true, idColumn: 'symbol', targetColumns: ['price'] },
];

/** Reads every set that the folder has; says on standard error which it lacks. */
export async function readSingleSeries(folder: string): Promise<SingleSeries[]> {
  const found: SingleSeries[] = [];
  for (const { file, horizon, isPrice = false, idColumn, targetColumns } of sources) {
    const options = { ...(idColumn && { idColumn }), ...(targetColumns && { targetColumns }) };
    const read = await ingestCsv(createReadStream(path.join(folder, file)), options).catch(() => null);
    if (!read?.ok) {
      process.stderr.write(`${file} could not be read.\n`);
      continue;
    }
    for (const series of read.value.series) found.push({ set: file, series, horizon, isPrice });
  }
  return found;
}
