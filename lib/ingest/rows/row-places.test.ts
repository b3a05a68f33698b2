import { expect, test } from 'vitest';
import { createRowPlaces } from './row-places.ts';

test('lines and bytes are kept exactly although only jumps and distances are stored', () => {
  const places = createRowPlaces();
  const wanted = Array.from({ length: 20_000 }, (_, row) => ({
    line: 3 + row + 2 * Math.floor(row / 7),
    // Every thousandth row is longer than two bytes can say.
    byte: 50 + 21 * row + (row % 5) + 80_000 * Math.floor(row / 1_000),
  }));
  for (const { line, byte } of wanted) places.append(line, byte);
  expect(wanted.map((_, row) => ({ line: places.lineOf(row), byte: places.byteOf(row) }))).toEqual(wanted);
  expect(places.length()).toBe(20_000);
});

test('many at once are kept as one by one, however they are divided', () => {
  const rows = 30_000;
  const lines = Float64Array.from({ length: rows }, (_, row) => 2 + row + (row > 9_000 ? 3 : 0));
  const bytes = Float64Array.from({ length: rows }, (_, row) => 9 + 17 * row + (row > 20_000 ? 99_999 : 0));
  const places = createRowPlaces();
  for (let from = 0, size = 1; from < rows; from += size, size = 1 + ((size * 7) % 6_011)) {
    const end = Math.min(rows, from + size);
    places.appendAll(lines.slice(from, end), bytes.slice(from, end), end - from);
  }
  expect(places.length()).toBe(rows);
  for (let row = 0; row < rows; row += 7)
    expect([places.lineOf(row), places.byteOf(row)]).toEqual([lines[row], bytes[row]]);
});

test('once a byte cannot be told, no later one can', () => {
  const places = createRowPlaces();
  for (const byte of [10, 20, Number.NaN, Number.NaN]) places.append(1, byte);
  expect([0, 1, 2, 3].map(places.byteOf)).toEqual([10, 20, Number.NaN, Number.NaN]);
});
