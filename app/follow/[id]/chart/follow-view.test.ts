import { expect, test } from 'vitest';
import { followView, readAt } from './follow-view.ts';
import type { PackedFollowed } from './pack-followed.ts';

const forecastAt = (cutoff: number) => {
  const timestamps = [1, 2, 3].map((step) => cutoff + step);
  const line = timestamps.map((timestamp) => 10 * timestamp);
  const [lo80, hi80] = [line.map((value) => value - 1), line.map((value) => value + 1)];
  const [lo95, hi95] = [line.map((value) => value - 2), line.map((value) => value + 2)];
  return {
    ...{ version: cutoff, kind: 'same-weights' as const, cutoff, timestamps },
    ...{ yhat: line, lo80, hi80, lo95, hi95 },
  };
};
const packed: PackedFollowed = {
  ...{ name: 'sales', step: { unit: 'day', count: 1 } },
  timestamps: Array.from({ length: 31 }, (_, index) => index),
  actual: Array.from({ length: 31 }, (_, index) => (index === 22 ? null : 10 * index + 5)),
  forecasts: Array.from({ length: 11 }, (_, index) => forecastAt(20 + index)),
};

test('the newest forecast is drawn with the seven before it, an older one with what came after it', () => {
  const newest = followView(packed, 10);
  expect(newest.earlier.map(({ cutoff }) => cutoff)).toEqual([23, 24, 25, 26, 27, 28, 29]);
  expect([newest.from, newest.to]).toEqual([17, 33]);
  expect(newest.stops.slice(-4)).toEqual([30, 31, 32, 33]);
  const old = followView(packed, 1);
  expect(old.earlier.map(({ cutoff }) => cutoff)).toEqual([20]);
  expect(old.to).toBe(24);
  expect(Math.max(...old.values)).toBe(245);
});

test('the readout says what came and what had been forecast; a gap is a gap', () => {
  const view = followView(packed, 1);
  expect(readAt(packed, view, 23)).toEqual({
    actual: 235,
    forecast: { yhat: 230, lo80: 229, hi80: 231, error: 5 },
  });
  expect(readAt(packed, view, 22)).toMatchObject({ actual: null, forecast: { error: null } });
  expect(readAt(packed, view, 20)).toEqual({ actual: 205, forecast: null });
});
