import { expect, test } from 'vitest';
import { drawCounts, drawIntermittent } from './draw-counts.ts';
import { deviationOf } from './standardise.ts';
import { drawMany, meanOf } from './test-statistics.ts';

const counts = drawMany(200, (rng) => drawCounts(rng, 7, 200));
const sales = drawMany(200, (rng) => drawIntermittent(rng, 7, 200));

test('counts and sales are whole and not negative', () => {
  for (const values of [...counts, ...sales]) {
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  }
});

test('counts scatter at least as much as their mean demands', () => {
  const ratios = counts
    .filter((values) => meanOf(values) > 1)
    .map((values) => deviationOf(values) ** 2 / meanOf(values));
  expect(ratios.filter((ratio) => ratio > 0.8).length / ratios.length).toBeGreaterThan(0.97);
});

test('two to nineteen of twenty days are without a sale, most of them in most series', () => {
  const shares = sales.map((values) => meanOf(values.map((value) => (value === 0 ? 1 : 0))));
  expect(meanOf(shares)).toBeGreaterThan(0.6);
  expect(meanOf(shares)).toBeLessThan(0.9);
});
