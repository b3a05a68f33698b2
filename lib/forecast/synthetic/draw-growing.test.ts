import { expect, test } from 'vitest';
import { drawGrowing } from './draw-growing.ts';
import { deviationOf } from './standardise.ts';
import { changesOf, correlation, drawMany, meanOf } from './test-statistics.ts';

const records = drawMany(400, (rng) => drawGrowing(rng, 1, 30));

test('most records grow', () => {
  const growing = records.filter((values) => values[29] > values[0]).length / 400;
  expect(growing).toBeGreaterThan(0.65);
  expect(growing).toBeLessThan(0.9);
});

test('changes are about as large as the growth, and some of them carry over to the next', () => {
  const agreements = records.map((values) => correlation(changesOf(values), 1)).sort((a, b) => a - b);
  expect(agreements[60]).toBeLessThan(0.05);
  expect(agreements[200]).toBeGreaterThan(0);
  expect(agreements[300]).toBeGreaterThan(0.2);
  const drifts = records
    .map((values) => Math.abs(meanOf(changesOf(values))) / deviationOf(changesOf(values)))
    .sort((a, b) => a - b);
  expect(drifts[200]).toBeGreaterThan(0.25);
  expect(drifts[200]).toBeLessThan(1);
});

test('hardly anything of a record reverts: the last value says nearly all of the next one', () => {
  expect(meanOf(records.map((values) => correlation(values, 1)))).toBeGreaterThan(0.85);
});

test('with a season, changes agree with those a season ago', () => {
  const quarters = drawMany(200, (rng) => drawGrowing(rng, 4, 60));
  const agreement = (lag: number) => meanOf(quarters.map((values) => correlation(changesOf(values), lag)));
  expect(agreement(4)).toBeGreaterThan(agreement(2) + 0.2);
});
