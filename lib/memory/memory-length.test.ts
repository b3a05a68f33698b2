import { expect, test } from 'vitest';
import { memoryLength } from './memory-length.ts';

test('the memory length is the lag that holds 95% of the gradient', () => {
  // 100 equal lags: 95 of them hold 95%.
  expect(memoryLength(new Float64Array(100).fill(2))).toBe(95);
  expect(memoryLength([1, 0, 0, 0])).toBe(1);
  expect(memoryLength([0, 0, 0, 3])).toBe(4);
  // A halving gradient: 1 - 2^-k reaches 95% of its sum at k = 5.
  expect(memoryLength(Array.from({ length: 60 }, (_, lag) => 0.5 ** lag))).toBe(5);
});

test('a forecast that nothing moves has no memory length', () => {
  expect(memoryLength([0, 0])).toBeNull();
  expect(memoryLength([])).toBeNull();
});
