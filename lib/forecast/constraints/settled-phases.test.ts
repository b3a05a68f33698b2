import { expect, test } from 'vitest';
import { findSettledPhases, settledAt } from './settled-phases.ts';

const hours = (days: number, valueAt: (hour: number, day: number) => number) =>
  Float64Array.from({ length: 24 * days }, (_, index) => valueAt(index % 24, Math.floor(index / 24)));
const plant = (hour: number, day: number) => (hour < 6 || hour > 18 ? 0 : 10 + hour + (day % 5));

test('the nights of a plant are settled at 0, its days at nothing', () => {
  const settled = findSettledPhases(hours(30, plant), 0, 24 * 30, [24, 168]);
  expect(settled?.period).toBe(24);
  for (let hour = 0; hour < 24; hour++)
    expect(settledAt(settled, 24 * 31 + hour)).toBe(hour < 6 || hour > 18 ? 0 : null);
});

test('of few days only the middle of the night is, and of fewer nothing', () => {
  const settled = findSettledPhases(hours(8, plant), 0, 24 * 8, [24]);
  expect(settledAt(settled, 0)).toBe(0);
  expect(settledAt(settled, 5)).toBeNull();
  expect(settledAt(settled, 19)).toBeNull();
  expect(findSettledPhases(hours(5, plant), 0, 24 * 5, [24])).toBeNull();
});

test('one other value in a phase, also the last one, unsettles it; a gap does not', () => {
  const values = hours(30, plant);
  values[24 * 29 + 2] = 1;
  values[24 * 20 + 3] = Number.NaN;
  const settled = findSettledPhases(values, 0, values.length, [24]);
  expect(settledAt(settled, 2)).toBeNull();
  expect(settledAt(settled, 3)).toBe(0);
  // What comes later is not looked at.
  expect(settledAt(findSettledPhases(values, 0, 24 * 29, [24]), 2)).toBe(0);
});

test('a shop is settled on Sundays; a part that is hardly ever sold, a constant and a series without a season are not', () => {
  const shop = Float64Array.from({ length: 7 * 25 }, (_, day) => (day % 7 === 6 ? 0 : 50 + (day % 11)));
  expect(settledAt(findSettledPhases(shop, 0, shop.length, [7]), 7 * 30 + 6)).toBe(0);
  const rare = Float64Array.from({ length: 7 * 25 }, (_, day) => (day % 50 === 8 ? 3 : 0));
  expect(findSettledPhases(rare, 0, rare.length, [7])).toBeNull();
  expect(findSettledPhases(new Float64Array(500).fill(42), 0, 500, [7])).toBeNull();
  expect(findSettledPhases(shop, 0, shop.length, [])).toBeNull();
});
