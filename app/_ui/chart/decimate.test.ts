import { expect, test } from 'vitest';
import { decimateForLine, decimateForSpikes } from './decimate.ts';

const count = 100_000;
const xs = Float64Array.from({ length: count }, (_, index) => index * 60_000);
const wave = Float64Array.from({ length: count }, (_, index) => Math.sin(index / 700) * 10);

test('a line of 100,000 points becomes at most 1,000 and keeps its first and last', () => {
  const drawn = decimateForLine(xs, wave, 1000);
  expect(drawn.length).toBeLessThanOrEqual(1000);
  expect(drawn.length).toBeGreaterThan(900);
  expect(drawn[0]).toEqual({ x: 0, y: wave[0] });
  expect(drawn.at(-1)).toEqual({ x: xs.at(-1), y: wave.at(-1) });
});

test('a short line is drawn whole', () => {
  const drawn = decimateForLine([1, 2, 3], [5, 6, 7], 1000);
  expect(drawn).toEqual([
    { x: 1, y: 5 },
    { x: 2, y: 6 },
    { x: 3, y: 7 },
  ]);
});

test('a gap stays a gap, as one missing point', () => {
  const ys = wave.slice();
  ys.fill(Number.NaN, 40_000, 45_000);
  const drawn = decimateForLine(xs, ys, 1000);
  expect(drawn.filter((point) => point.y === null)).toHaveLength(1);
  const inGap = drawn.filter((point) => point.x >= 40_000 * 60_000 && point.x < 45_000 * 60_000);
  expect(inGap.map((point) => point.y)).toEqual([null]);
  expect(drawn.length).toBeLessThanOrEqual(1000);
});

test('x grows from point to point, with and without many gaps', () => {
  const holey = wave.map((value, index) => (index % 50 === 0 ? Number.NaN : value));
  for (const drawn of [decimateForLine(xs, wave, 500), decimateForLine(xs, holey, 500)]) {
    expect(drawn.length).toBeLessThanOrEqual(500);
    for (let index = 1; index < drawn.length; index++) {
      expect(drawn[index]?.x).toBeGreaterThan(drawn[index - 1]?.x ?? Number.NaN);
    }
  }
});

test('a single spike survives both ways', () => {
  const ys = wave.slice();
  ys[61_234] = 500;
  const spike = { x: 61_234 * 60_000, y: 500 };
  expect(decimateForSpikes(xs, ys, 400)).toContainEqual(spike);
  expect(decimateForLine(xs, ys, 400)).toContainEqual(spike);
});

test('only the asked part is drawn', () => {
  const drawn = decimateForLine(xs, wave, 100, 1000, 2000);
  expect(drawn[0]?.x).toBe(1000 * 60_000);
  expect(drawn.at(-1)?.x).toBe(1999 * 60_000);
});

test('a series without a value draws no line', () => {
  const missing = new Float64Array(5000).fill(Number.NaN);
  expect(decimateForLine(xs.subarray(0, 5000), missing, 1000).filter((point) => point.y !== null)).toEqual(
    [],
  );
  expect(decimateForLine([1, 2], [Number.NaN, 3], 10)).toEqual([
    { x: 1, y: null },
    { x: 2, y: 3 },
  ]);
});
