import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPoints, unpackPoints } from './packed-points.ts';

const day = 86_400_000;

test('a regular series travels without its timestamps', () => {
  const points = [1, null, 3.25].map((y, index) => ({ x: (100 + index) * day, y }));
  expect(packPoints(points)).toEqual({ first: 100 * day, unit: day, gaps: null, ys: [1, null, 3.25] });
  expect(unpackPoints(packPoints(points))).toEqual(points);
});

test('whatever the distances, every point comes back at its time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 * day })), fc.integer(), (distances, first) => {
      const points = [{ x: first, y: 0 }];
      for (const distance of distances) points.push({ x: (points.at(-1)?.x ?? 0) + distance, y: 1 });
      expect(unpackPoints(packPoints(points))).toEqual(points);
    }),
  );
});

test('no points, one point, and heights that JSON cannot carry', () => {
  expect(unpackPoints(packPoints([]))).toEqual([]);
  expect(unpackPoints(packPoints([{ x: 5, y: Number.NaN }]))).toEqual([{ x: 5, y: null }]);
});
