import { expect, test } from 'vitest';
import { drawGaussianProcess } from './draw-gaussian-process.ts';
import { deviationOf } from './standardise.ts';
import { correlation, drawMany, meanOf } from './test-statistics.ts';

const draws = drawMany(300, (rng) => drawGaussianProcess(rng, 24, 240));

test('seven of ten have mean 0 and unit deviation, the others are above 0', () => {
  const plain = draws.filter((values) => Math.abs(meanOf(values)) < 1e-9);
  expect(plain.length / 300).toBeCloseTo(0.7, 1);
  for (const values of plain) expect(deviationOf(values)).toBeCloseTo(1, 6);
  const others = draws.filter((values) => !plain.includes(values));
  for (const values of others) expect(values.every((value) => value > 0)).toBe(true);
});

test('they reach from smooth to noise', () => {
  const agreements = draws.map((values) => correlation(values, 1)).sort((a, b) => a - b);
  expect(agreements[30]).toBeLessThan(0.7);
  expect(agreements[200]).toBeGreaterThan(0.95);
});

test('the season of the series is in some of them', () => {
  const seasonal = draws.filter((values) => correlation(values, 24) > correlation(values, 12) + 0.3);
  expect(seasonal.length / 300).toBeGreaterThan(0.15);
});
