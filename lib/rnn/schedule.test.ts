import { expect, test } from 'vitest';
import { learningRateAt, shareOfAverage } from './schedule.ts';

test('a cosine rises evenly to its peak, falls past half of it to nearly 0, and stays at 0', () => {
  const schedule = { kind: 'cosine', peak: 0.02, warmUpUpdates: 4, updates: 104 } as const;
  const rates = [0, 1, 3, 4, 54, 103, 104, 500].map((update) => learningRateAt(schedule, update));
  expect(rates.slice(0, 4)).toEqual([0.005, 0.01, 0.02, 0.02]);
  expect(rates[4]).toBeCloseTo(0.01, 12);
  expect(rates[5]).toBeCloseTo(0.02 * Math.sin(Math.PI / 200) ** 2, 12);
  expect(rates.slice(6)).toEqual([0, 0]);
});

test('a schedule of one update takes its peak', () => {
  expect(learningRateAt({ kind: 'cosine', peak: 0.1, warmUpUpdates: 1, updates: 1 }, 0)).toBe(0.1);
});

test('a constant rate is the same at every update', () => {
  expect(learningRateAt({ kind: 'constant', rate: 0.3 }, 0)).toBe(0.3);
  expect(learningRateAt({ kind: 'constant', rate: 0.3 }, 1e6)).toBe(0.3);
  expect(learningRateAt(undefined, 5)).toBe(1e-3);
});

test('the average keeps little of itself at first, and its share in the end', () => {
  expect(shareOfAverage(0.98, 0)).toBe(0.1);
  expect(shareOfAverage(0.98, 440)).toBe(0.98);
  expect(shareOfAverage(0.98, 1e9)).toBe(0.98);
  expect(shareOfAverage(0, 7)).toBe(0);
});
