import { expect, test } from 'vitest';
import { checkpointInterval } from './checkpoint-interval.ts';

test('the time between two checkpoints grows with what one costs, up to five minutes', () => {
  expect([0, 100, 150, 1_000, 10_000, 60_000].map((costMs) => checkpointInterval(3_000, costMs))).toEqual([
    3_000, 3_000, 3_000, 20_000, 200_000, 300_000,
  ]);
  expect(checkpointInterval(400_000, 1)).toBe(400_000);
});
