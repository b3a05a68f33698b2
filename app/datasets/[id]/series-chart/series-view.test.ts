import { expect, test } from 'vitest';
import { seriesView } from './series-view.ts';

const points = { xs: [0, 10, 20, 30, 40], ys: [0, 10, null, 30, 40] };
const step = { unit: 'observation', count: 1 } as const;

test('a view holds one point beyond either edge, so that the line runs on to the frame', () => {
  const view = seriesView(points, [10, 30], step);
  expect(view.drawn).toEqual([0, 1, 2, 3, 4]);
  expect(view.inside).toEqual([1, 2, 3]);
});

test('a range between two points draws the line through them', () => {
  expect(seriesView(points, [32, 38], step)).toMatchObject({ inside: [], drawn: [3, 4] });
});

test('the value axis encloses what is drawn, missing values left out', () => {
  const { y } = seriesView(points, [0, 40], step);
  expect(y.domain[0]).toBeLessThanOrEqual(0);
  expect(y.domain[1]).toBeGreaterThanOrEqual(40);
  expect(y.ticks(300).every(({ at }) => Number.isFinite(at))).toBe(true);
});
