import { expect, test } from 'vitest';
import { drawGrowing } from './draw-growing.ts';
import { changesOf, correlation, drawMany, meanOf } from './test-statistics.ts';

const records = drawMany(400, (rng) => drawGrowing(rng, 1, 30));

test('most records grow', () => {
  const growing = records.filter((values) => values[29] > values[0]).length / 400;
  expect(growing).toBeGreaterThan(0.65);
  expect(growing).toBeLessThan(0.9);
});

test('the last change says something of the next, and the last value nearly all of the next one', () => {
  expect(meanOf(records.map((values) => correlation(changesOf(values), 1)))).toBeGreaterThan(0.1);
  expect(meanOf(records.map((values) => correlation(values, 1)))).toBeGreaterThan(0.85);
});
