import { expect, test } from 'vitest';
import { matteredMost } from './mattered-most.ts';

const day = { unit: 'day', count: 1 } as const;
const times = Array.from({ length: 14 }, (_, index) => Date.UTC(2024, 7, 18 + index));
const report = (mean: readonly number[], stride = 1) => ({
  wholeForecast: { mean: [...mean], low: [], high: [] },
  stride,
});

test('the steps that move the forecast most are named by their dates, with their share of what moves it', () => {
  expect(matteredMost(report([5, 1, 0, 0, 0, 0, 4, 0]), times, day)).toBe(
    'The days that mattered most: Sat 31 Aug 2024 (50% of what moves the forecast), Sun 25 Aug 2024 (40%), Fri 30 Aug 2024 (10%).',
  );
});

test('a network that reads several steps at once names them from the first to the last', () => {
  expect(matteredMost(report([3, 1], 7), times, day)).toBe(
    'The stretches that mattered most: Sun 25 Aug 2024 to Sat 31 Aug 2024 (75% of what moves the forecast), Sun 18 Aug 2024 to Sat 24 Aug 2024 (25%).',
  );
});

test('nothing is named where nothing moves the forecast, or the data are not at hand', () => {
  expect(matteredMost(report([0, 0]), times, day)).toBeNull();
  expect(matteredMost(report([1, 1]), [], day)).toBeNull();
});
