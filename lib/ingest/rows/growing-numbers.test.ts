import { expect, test } from 'vitest';
import { createGrowingNumbers } from './growing-numbers.ts';

test('numbers of one column are taken out of rows, over many blocks', () => {
  const column = createGrowingNumbers();
  const rows = Float64Array.from({ length: 3 * 40_000 }, (_, index) => index);
  column.appendEvery(Float64Array.of(-1), 0, 1, 1);
  column.appendEvery(rows, 1, 3, rows.length);
  column.appendEvery(rows, 1, 3, 1);
  column.appendEvery(rows, 2, 3, 6);
  const taken = column.take();
  expect(taken.length).toBe(40_003);
  expect([taken[0], taken[1], taken[2], taken[40_000], taken[40_001], taken[40_002]]).toEqual([
    -1, 1, 4, 119_998, 2, 5,
  ]);
});

test('a growing column gives back what was appended, over many blocks, and is empty once taken', () => {
  const column = createGrowingNumbers();
  const halves = Float64Array.from({ length: 100_001 }, (_, row) => row / 2);
  for (let row = 0; row < 100_001; row += 331)
    column.appendEvery(halves, row, 1, Math.min(100_001, row + 331));
  column.set(70_000, -1);
  expect([column.length(), column.at(0), column.at(32_768), column.at(70_000), column.at(100_000)]).toEqual([
    100_001, 0, 16_384, -1, 50_000,
  ]);
  const taken = column.take();
  expect([taken.length, taken[63], taken[64], taken[99_999]]).toEqual([100_001, 31.5, 32, 49_999.5]);
  expect(column.length()).toBe(0);
  column.appendEvery(halves, 14, 1, 15);
  expect(Array.from(column.take())).toEqual([7]);
});
