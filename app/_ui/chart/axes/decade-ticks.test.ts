import { expect, test } from 'vitest';
import { decadeTicks } from './decade-ticks.ts';

test('a logarithmic axis has round ticks that enclose its range', () => {
  expect(decadeTicks(0.7, 13, 8)).toEqual([0.5, 1, 2, 5, 10, 20]);
  expect(decadeTicks(1, 10, 8)).toEqual([1, 2, 5, 10]);
  expect(decadeTicks(3, 3, 8)).toEqual([2, 5]);
});

test('where many decades are to be shown only the powers of ten have ticks, or every few of them', () => {
  expect(decadeTicks(0.7, 1300, 6)).toEqual([0.1, 1, 10, 100, 1000, 10_000]);
  const wide = decadeTicks(1e-3, 1e9, 5);
  expect(wide.length).toBeLessThanOrEqual(6);
  expect(wide[0]).toBeLessThanOrEqual(1e-3);
  expect(wide.at(-1)).toBeGreaterThanOrEqual(1e9);
});

test('nothing to show still has an axis', () => {
  expect(decadeTicks(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5)).toEqual([1, 10]);
});
