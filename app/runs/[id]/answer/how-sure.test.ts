import { expect, test } from 'vitest';
import { howSure } from './how-sure.ts';

const day = { unit: 'day', count: 1 } as const;
const heldOut = (misses: readonly (number | null)[]) => ({
  heldOut: misses.map((miss, index) => ({
    ...{ timestamp: index, yhat: 10, lo80: 0, hi80: 0, lo95: 0, hi95: 0 },
    actual: miss === null ? null : 10 + miss,
  })),
});

test('how sure is said by what was measured: within how much 8 of 10 held-out forecasts were, on how many', () => {
  const misses = [1, -2, 3, -4, 5, -6, 7, -8, 9, -10, null];
  expect(howSure(heldOut(misses), day)).toBe(
    '8 of 10 forecasts were within ±8.00 of what came, on 10 held-out days.',
  );
});

test('of few held-out values only the largest miss is told, of none nothing', () => {
  expect(howSure(heldOut([1, -2]), day)).toBe('No forecast was more than 2.00 off, on 2 held-out days.');
  expect(howSure(heldOut([null]), day)).toBeNull();
});
