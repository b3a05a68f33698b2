import { expect, test } from 'vitest';
import { softmax } from './softmax.ts';

test('softmax() gives shares that sum to 1 in the order of the scores', () => {
  const shares = softmax([0, Math.log(2), Math.log(5)]);
  expect(shares[0]).toBeCloseTo(1 / 8, 12);
  expect(shares[1]).toBeCloseTo(2 / 8, 12);
  expect(shares[2]).toBeCloseTo(5 / 8, 12);
});

test('softmax() does not overflow', () => {
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
});
