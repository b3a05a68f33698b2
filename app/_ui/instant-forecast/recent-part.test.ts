import { expect, test } from 'vitest';
import { recentPart, recentValues } from './recent-part.ts';

const seriesOf = (length: number) => ({
  key: 'a',
  step: { unit: 'observation', count: 1 } as const,
  timestamps: Float64Array.from({ length }, (_, index) => index + 1),
  values: Float64Array.from({ length }, (_, index) => index / 2),
  observedAt: Float64Array.from({ length }, (_, index) => index * 1000),
});

test('of a long series the end is kept, each value beside its own times', () => {
  const { timestamps, values, observedAt } = recentPart(seriesOf(recentValues + 5));
  expect([timestamps.length, values.length, observedAt?.length]).toEqual(Array(3).fill(recentValues));
  expect([timestamps[0], values[0], observedAt?.[0]]).toEqual([6, 2.5, 5000]);
  expect(timestamps.at(-1)).toBe(recentValues + 5);
});

test('a short series stays as it is', () => {
  expect(recentPart(seriesOf(12))).toEqual(seriesOf(12));
});
