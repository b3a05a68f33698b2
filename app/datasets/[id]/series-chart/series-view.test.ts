import { expect, test } from 'vitest';
import { heldInside, nearestPoint, pointsInside, seriesView, zoomedRange } from './series-view.ts';

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

test('the nearest point, also beyond the ends', () => {
  expect(nearestPoint(points, 14)?.x).toBe(10);
  expect(nearestPoint(points, 16)?.x).toBe(20);
  expect(nearestPoint(points, -5)?.x).toBe(0);
  expect(nearestPoint(points, 999)?.x).toBe(40);
  expect(nearestPoint([], 3)).toBeUndefined();
});

test('a range is moved inside the whole and keeps its width', () => {
  expect(heldInside([90, 110], [0, 100])).toEqual([80, 100]);
  expect(heldInside([-5, 15], [0, 100])).toEqual([0, 20]);
  expect(heldInside([-50, 500], [0, 100])).toEqual([0, 100]);
});

test('zooming keeps the place of the point it is around', () => {
  expect(zoomedRange([0, 100], 25, 0.5)).toEqual([12.5, 62.5]);
  expect(zoomedRange([0, 100], undefined, 2)).toEqual([-50, 150]);
});
