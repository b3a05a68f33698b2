import { expect, test } from 'vitest';
import { orderByKeeping, orderBySimilarity } from './order-units.ts';

test('units that move alike stand side by side, whichever way they turn', () => {
  const time = 40;
  const slow = (t: number) => Math.sin(t / 7);
  const fast = (t: number) => Math.cos(2 * t);
  // Units 0 and 2 follow the slow wave, 1 and 3 the fast one, 3 upside down.
  const states = Float64Array.from({ length: time * 4 }, (_, at) => {
    const t = Math.floor(at / 4);
    return [slow(t), 0.5 * fast(t), 0.9 * slow(t), -0.4 * fast(t)][at % 4];
  });
  const order = orderBySimilarity(states, 4);
  expect(order.toSorted()).toEqual([0, 1, 2, 3]);
  expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1);
  expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1);
});

test('units that never move are ordered too', () => {
  expect(orderBySimilarity(new Float64Array(12), 3).toSorted()).toEqual([0, 1, 2]);
});

test('the unit that keeps longest comes first', () => {
  expect(orderByKeeping([0.2, 0.9, 0.5, 0.9])).toEqual([1, 3, 2, 0]);
});
