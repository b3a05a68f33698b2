import { expect, test } from 'vitest';
import { valueTicks } from './value-ticks.ts';

test('value ticks are round, enclose the range and never run away', () => {
  expect(valueTicks(0.2, 9.7).ticks).toEqual([0, 2, 4, 6, 8, 10]);
  expect(valueTicks(-4.2, 36).ticks).toEqual([-10, 0, 10, 20, 30, 40]);
  expect(valueTicks(12, 12).ticks.length).toBeGreaterThan(1);
  expect(valueTicks(Infinity, -Infinity).ticks.every(Number.isFinite)).toBe(true);
  const huge = valueTicks(-1e308, 1e308);
  expect(huge.ticks.length).toBeGreaterThan(2);
  expect(huge.ticks.length).toBeLessThanOrEqual(12);
  expect(valueTicks(1_100_000, 1_900_000).write(1_200_000)).toBe('1.2m');
  expect(valueTicks(1_200_000, 3_400_000).write(2_000_000)).toBe('2.0m');
  expect(valueTicks(-2, 2).write(-1)).toBe('−1');
});
