import { expect, test } from 'vitest';
import { createGrowingNumbers } from './growing-numbers.ts';

test('a growing column gives back what was appended, over many blocks, and is empty once taken', () => {
  const column = createGrowingNumbers();
  for (let row = 0; row < 100_001; row++) column.append(row / 2);
  column.set(70_000, -1);
  expect([column.length(), column.at(0), column.at(32_768), column.at(70_000), column.at(100_000)]).toEqual([
    100_001, 0, 16_384, -1, 50_000,
  ]);
  const taken = column.take();
  expect([taken.length, taken[63], taken[64], taken[99_999]]).toEqual([100_001, 31.5, 32, 49_999.5]);
  expect(column.length()).toBe(0);
  column.append(7);
  expect(Array.from(column.take())).toEqual([7]);
});
