import { expect, test } from 'vitest';
import { clampRange, nearestIndex, zoomedRange } from './time-range.ts';

test('the nearest timestamp, also beyond the ends', () => {
  const timestamps = [0, 10, 20, 30, 40];
  expect(nearestIndex(timestamps, 14)).toBe(1);
  expect(nearestIndex(timestamps, 16)).toBe(2);
  expect(nearestIndex(timestamps, -5)).toBe(0);
  expect(nearestIndex(timestamps, 999)).toBe(4);
  expect(nearestIndex([], 3)).toBe(-1);
});

test('a range is moved inside the whole and keeps its width', () => {
  expect(clampRange([90, 110], [0, 100])).toEqual([80, 100]);
  expect(clampRange([-5, 15], [0, 100])).toEqual([0, 20]);
  expect(clampRange([-50, 500], [0, 100])).toEqual([0, 100]);
});

test('zooming keeps the place of the point it is around', () => {
  expect(zoomedRange([0, 100], 25, 0.5)).toEqual([12.5, 62.5]);
  expect(zoomedRange([0, 100], undefined, 2)).toEqual([-50, 150]);
});
