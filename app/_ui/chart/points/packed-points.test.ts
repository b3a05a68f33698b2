import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPoints, packTimes, unpackPoints, unpackTimes } from './packed-points.ts';

const day = 86_400_000;

test('a regular series travels without its timestamps', () => {
  const xs = [100, 101, 102].map((index) => index * day);
  const packed = packPoints(xs, [1, Number.NaN, 3.25], [0, 1, 2]);
  expect(packed).toEqual({ first: 100 * day, unit: day, gaps: null, ys: [1, null, 3.25] });
  expect(unpackPoints(packed)).toEqual({ xs, ys: [1, null, 3.25] });
});

test('only the points that are drawn travel', () => {
  const packed = packPoints([0, 10, 20, 30, 40], [0, 1, 2, 3, 4], [0, 1, 4]);
  expect(unpackPoints(packed)).toEqual({ xs: [0, 10, 40], ys: [0, 1, 4] });
});

test('whatever the distances, every point comes back at its time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 * day })), fc.integer(), (distances, first) => {
      const xs = [first];
      for (const distance of distances) xs.push((xs.at(-1) ?? 0) + distance);
      expect(unpackTimes(packTimes(xs), xs.length)).toEqual(xs);
    }),
  );
});

test('no points, one point, and heights that JSON cannot carry', () => {
  expect(unpackPoints(packPoints([], [], []))).toEqual({ xs: [], ys: [] });
  expect(unpackPoints(packPoints([5], [Number.POSITIVE_INFINITY], [0]))).toEqual({ xs: [5], ys: [null] });
});
