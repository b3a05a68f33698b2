import { closeSync, openSync, writeSync } from 'node:fs';

/** Two columns; sixty columns; a thousand series one below the other. */
export const shapes = ['narrow', 'wide', 'long'] as const;
export type Shape = (typeof shapes)[number];

/** Writes a table of a shape, the same one every time.
 * @param bytes  about how large the file becomes */
export function writeSample(file: string, shape: Shape, bytes: number): void {
  const handle = openSync(file, 'w');
  let written = 0;
  let lines: string[] = [headers[shape]];
  for (let row = 0; written < bytes; row++) {
    lines.push(rowOf(shape, row));
    if (lines.length < 2_000) continue;
    written += writeSync(handle, `${lines.join('\n')}\n`);
    lines = [];
  }
  writeSync(handle, lines.map((line) => `${line}\n`).join(''));
  closeSync(handle);
}

const wideColumns = 60;
const rowsOfSeries = 3_000;

const headers: Readonly<Record<Shape, string>> = {
  narrow: 'timestamp,value',
  wide: `timestamp,${Array.from({ length: wideColumns }, (_, at) => `sensor_${at}`).join(',')}`,
  long: 'unique_id,ds,y',
};

function rowOf(shape: Shape, row: number): string {
  if (shape === 'narrow') return `${minute(row)},${value(row)}`;
  if (shape === 'long')
    return `store_${Math.floor(row / rowsOfSeries)},${minute(row % rowsOfSeries)},${value(row)}`;
  return `${minute(row)},${Array.from({ length: wideColumns }, (_, at) => value(row + at * 7)).join(',')}`;
}

const minute = (row: number): string =>
  new Date(Date.UTC(2015, 0, 1) + row * 60_000).toISOString().slice(0, 19).replace('T', ' ');

const value = (at: number): string => (500 + 400 * Math.sin(at / 50) + ((at * 7919) % 97) / 10).toFixed(2);
