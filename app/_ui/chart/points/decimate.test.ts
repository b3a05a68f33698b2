import { expect, test } from 'vitest';
import { decimateForLine, decimateForSpikes } from './decimate.ts';

const count = 100_000;
const xs = Float64Array.from({ length: count }, (_, index) => index * 60_000);
const wave = Float64Array.from({ length: count }, (_, index) => Math.sin(index / 700) * 10);

test('a line of 100,000 points becomes at most 1,000 and keeps its first and last', () => {
  const drawn = decimateForLine(xs, wave, 1000);
  expect(drawn.length).toBeLessThanOrEqual(1000);
  expect(drawn.length).toBeGreaterThan(900);
  expect([drawn[0], drawn.at(-1)]).toEqual([0, count - 1]);
});

test('a short line is drawn whole', () => {
  const drawn = decimateForLine([1, 2, 3], [5, 6, 7], 1000);
  expect(drawn).toEqual([0, 1, 2]);
});

test('a gap stays a gap, as one missing point', () => {
  const ys = wave.slice();
  ys.fill(Number.NaN, 40_000, 45_000);
  const drawn = decimateForLine(xs, ys, 1000);
  expect(drawn.filter((index) => Number.isNaN(ys[index]))).toHaveLength(1);
  expect(drawn.filter((index) => index >= 40_000 && index < 45_000)).toHaveLength(1);
  expect(drawn.length).toBeLessThanOrEqual(1000);
});

test('indices grow from point to point, with and without many gaps', () => {
  const holey = wave.map((value, index) => (index % 50 === 0 ? Number.NaN : value));
  for (const drawn of [decimateForLine(xs, wave, 500), decimateForLine(xs, holey, 500)]) {
    expect(drawn.length).toBeLessThanOrEqual(500);
    for (let index = 1; index < drawn.length; index++) {
      expect(drawn[index]).toBeGreaterThan(drawn[index - 1] ?? Number.NaN);
    }
  }
});

test('a single spike survives both ways', () => {
  const ys = wave.slice();
  ys[61_234] = 500;
  expect(decimateForSpikes(ys, 400)).toContain(61_234);
  expect(decimateForLine(xs, ys, 400)).toContain(61_234);
});

test('only the asked part is drawn', () => {
  const drawn = decimateForLine(xs, wave, 100, 1000, 2000);
  expect([drawn[0], drawn.at(-1)]).toEqual([1000, 1999]);
});

test('a series without a value draws gaps alone, at most as many as points', () => {
  const missing = new Float64Array(5000).fill(Number.NaN);
  const drawn = decimateForLine(xs.subarray(0, 5000), missing, 1000);
  expect(drawn.every((index) => Number.isNaN(missing[index]))).toBe(true);
  expect(drawn.length).toBeLessThanOrEqual(1000);
  expect(decimateForLine([1, 2], [null, 3], 10)).toEqual([0, 1]);
});
