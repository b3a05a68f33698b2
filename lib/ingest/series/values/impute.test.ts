import { expect, test } from 'vitest';
import { imputeValues } from './impute.ts';

const gap = Number.NaN;
const day = { unit: 'day', count: 1 } as const;

test('the last value is carried over a gap, a line is drawn across it, and what was filled is named', () => {
  const values = Float64Array.of(1, gap, gap, 4, 5, gap, 7);
  expect([...imputeValues(values, 'last', day).values]).toEqual([1, 1, 1, 4, 5, 5, 7]);
  const { values: drawn, filled } = imputeValues(values, 'linear', day);
  expect([...drawn]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(filled).toEqual([
    [1, 2],
    [5, 1],
  ]);
  expect([...values]).toEqual([1, gap, gap, 4, 5, gap, 7]);
});

test('the season takes the same weekday of the week before, else of the week after, else nothing', () => {
  const values = Float64Array.from({ length: 21 }, (_, index) => index % 7);
  for (const index of [2, 9, 15]) values[index] = gap;
  expect([...imputeValues(values, 'season', day).values]).toEqual(
    Array.from({ length: 21 }, (_, index) => index % 7),
  );
  const short = Float64Array.of(1, gap, 3);
  const { values: open, filled } = imputeValues(short, 'season', day);
  expect([...open]).toEqual([1, gap, 3]);
  expect(filled).toEqual([]);
});
