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

/** Panels of other steps, made of the same public files: an hour and a day from electricity and taxis cut into pieces
 * (no piece begins before what came after the one before it), a year from weeks summed by 52.
 * @param weekly  whole series of M4 Weekly, training and test joined
 * @throws Error of node:fs where a file is missing */
export function derivePanels(folder: string, weekly: readonly Float64Array[]): DerivedPanel[] {
  const transformer = readColumns(path.join(folder, 'ett/ETTh1.csv'));
  const taxis = readColumns(path.join(folder, 'nab/nyc_taxi.csv'));
  const load = readColumns(path.join(folder, 'classics/ercot_ERCOT.csv'));
  const hourly = [...transformer, ...taxis.map((values) => sumBlocks(values, 2)), ...load];
  const years = weekly.map((values) => sumBlocks(values.subarray(values.length % 52), 52));
  return [
    asPanel('Hours of load and taxis', { unit: 'hour', count: 1 }, 48, cutPieces(hourly, 748, 48)),
    asPanel('Days of load', { unit: 'day', count: 1 }, 14, cutPieces(transformer.map(byDay), 340, 14)),
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

/** Every column but the first of a plain CSV file with a header. */
function readColumns(file: string): Float64Array[] {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  const cells = rows.map((row) => row.split(','));
  return cells[0].slice(1).map((_, column) => Float64Array.from(cells, (row) => Number(row[column + 1])));
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
