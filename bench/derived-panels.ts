import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';

/** A panel with the values that came after it. */
export type DerivedPanel = {
  readonly name: string;
  readonly horizon: number;
  readonly panel: readonly TimeSeries[];
  /** What came, [series][horizon]. */
  readonly actual: readonly Float64Array[];
};

/** Panels of other steps, made of the same public files: hours, days and months from loads, taxis, temperatures, prices,
 * employment, air and sun cut into pieces (no piece begins before what came after the one before it), a year from weeks
 * summed by 52.
 * @param weekly  whole series of M4 Weekly, training and test joined
 * @throws Error of node:fs where a file is missing */
export function derivePanels(folder: string, weekly: readonly Float64Array[]): DerivedPanel[] {
  const read = (name: string) => readColumns(path.join(folder, name));
  const transformer = read('ett/ETTh1.csv');
  const taxis = read('nab/nyc_taxi.csv').map((values) => sumBlocks(values, 2));
  const hourly = [...transformer, ...taxis, ...read('classics/ercot_ERCOT.csv')];
  // Without rain, most of whose days are zero, and without volume.
  const seattle = read('vega/seattle-weather.csv').slice(1, 4);
  const prices = read('vega/sp500-2000.csv').slice(0, 4);
  const daily = [
    ...transformer.map(byDay),
    ...seattle,
    ...read('classics/daily-min-temperatures.csv'),
    ...prices,
  ];
  const monthly = [
    ...read('vega/us-employment.csv'),
    ...read('vega/co2-concentration.csv').slice(0, 1),
    ...['airline-passengers', 'monthly-mean-temp', 'monthly-sunspots'].flatMap((name) =>
      read(`classics/${name}.csv`),
    ),
  ];
  const years = weekly.map((values) => sumBlocks(values.subarray(values.length % 52), 52));
  return [
    asPanel('Hours of load and taxis', { unit: 'hour', count: 1 }, 48, cutPieces(hourly, 748, 48)),
    asPanel('Days of load and prices', { unit: 'day', count: 1 }, 14, cutPieces(daily, 340, 14)),
    asPanel('Months of work and sun', { unit: 'month', count: 1 }, 18, cutPieces(monthly, 102, 18)),
    asPanel(
      'Years of M4 Weekly',
      { unit: 'year', count: 1 },
      6,
      years.filter(({ length }) => length >= 14),
    ),
  ];
}

function asPanel(name: string, step: Step, horizon: number, wholes: readonly Float64Array[]): DerivedPanel {
  const start = Date.UTC(1970, 0, 1);
  const panel = wholes.map((whole, index) => {
    const values = whole.slice(0, -horizon);
    return {
      key: `P${index + 1}`,
      step,
      timestamps: Float64Array.from(values, (_, at) => addSteps(start, step, at)),
      values,
    };
  });
  return { name, horizon, panel, actual: wholes.map((whole) => whole.slice(-horizon)) };
}

/** Every column of numbers but the first column of a plain CSV file with a header. */
function readColumns(file: string): Float64Array[] {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  const cells = rows.map((row) => row.split(','));
  return cells[0]
    .slice(1)
    .map((_, column) => Float64Array.from(cells, (row) => Number(row[column + 1])))
    .filter((values) => values.every(Number.isFinite));
}

const cutPieces = (series: readonly Float64Array[], length: number, horizon: number): Float64Array[] =>
  series.flatMap((values) => {
    const pieces: Float64Array[] = [];
    for (let from = 0; from + length + horizon <= values.length; from += length + horizon) {
      pieces.push(values.slice(from, from + length + horizon));
    }
    return pieces;
  });

const byDay = (hours: Float64Array): Float64Array => sumBlocks(hours, 24).map((sum) => sum / 24);

function sumBlocks(values: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(Math.floor(values.length / size));
  for (let block = 0; block < sums.length; block++) {
    for (let place = 0; place < size; place++) sums[block] += values[block * size + place];
  }
  return sums;
}
