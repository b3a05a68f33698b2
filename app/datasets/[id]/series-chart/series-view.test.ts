import { expect, test } from 'vitest';
import { pointsInside, seriesView } from './series-view.ts';

const points = [0, 10, 20, 30, 40].map((x) => ({ x, y: x === 20 ? null : x }));

test('a view holds one point beyond either edge, so that the line runs on to the frame', () => {
  const view = seriesView(points, [10, 30]);
  expect(view.points.map((point) => point.x)).toEqual([0, 10, 20, 30, 40]);
  expect(pointsInside(view).map((point) => point.x)).toEqual([10, 20, 30]);
});

test('the value axis encloses what is drawn, missing values left out', () => {
  const { values, ticks } = seriesView(points, [0, 40]);
  expect(values[0]).toBeLessThanOrEqual(0);
  expect(values[1]).toBeGreaterThanOrEqual(40);
  expect(ticks.every(Number.isFinite)).toBe(true);
});
