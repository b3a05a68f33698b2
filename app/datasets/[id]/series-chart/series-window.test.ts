import { expect, test } from 'vitest';
import { unpackPoints } from '../../../_ui/chart/points/packed-points.ts';
import { drawnPoints, seriesWindow } from './series-window.ts';

const length = 1_000_000;
const series = {
  timestamps: Float64Array.from({ length }, (_, index) => index * 1000),
  values: Float64Array.from({ length }, (_, index) => Math.sin(index / 5000)),
};

test('a million points are drawn as a thousand at most', () => {
  const whole = seriesWindow(series, 0, (length - 1) * 1000);
  expect(whole.rows).toBe(length);
  expect(whole.points.ys.length).toBeLessThanOrEqual(drawnPoints);
  expect(whole.points.ys.length).toBeGreaterThan(900);
});

test('a short part is drawn row by row, with one beyond either edge', () => {
  const part = seriesWindow(series, 5000, 9000);
  expect(part.rows).toBe(5);
  expect(unpackPoints(part.points).xs).toEqual([4000, 5000, 6000, 7000, 8000, 9000, 10_000]);
});

test('at the ends there is nothing beyond the edge', () => {
  expect(unpackPoints(seriesWindow(series, 0, 2000).points).xs).toEqual([0, 1000, 2000, 3000]);
  expect(seriesWindow(series, 1e12, 2e12).rows).toBe(0);
});
