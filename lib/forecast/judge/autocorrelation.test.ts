import { expect, test } from 'vitest';
import { createGenerator } from '#lib/rnn/index.ts';
import { autocorrelation } from './autocorrelation.ts';
import { histogramOf } from './histogram.ts';

test('autocorrelations are what R gives', () => {
  // acf(c(1, 3, 2, 5, 4, 6, 5, 8), lag.max = 2)$acf
  const lags = autocorrelation([1, 3, 2, 5, 4, 6, 5, 8], 2);
  expect(lags[0]).toBeCloseTo(0.24471831, 5);
  expect(lags[1]).toBeCloseTo(0.41197183, 5);
});

test('errors that go on are seen, noise stays within its bounds, and what never varies has none', () => {
  const generator = createGenerator(8);
  const noise = Array.from({ length: 400 }, () => generator.normal());
  let before = 0;
  const going = noise.map((value) => (before = 0.7 * before + value));
  expect(autocorrelation(going, 3)[0]).toBeCloseTo(0.7, 1);
  const bound = 1.96 / Math.sqrt(noise.length);
  const outside = autocorrelation(noise, 40).filter((value) => Math.abs(value) > bound);
  expect(outside.length).toBeLessThan(5);
  expect(autocorrelation([2, 2, 2, 2, 2, 2, 2, 2], 3)).toEqual([]);
  expect(autocorrelation([1, 2, Number.NaN, 4, 5], 5)).toHaveLength(1);
});

test('a histogram counts every value once, and 0 is the edge of a bin', () => {
  const generator = createGenerator(6);
  const values = Array.from({ length: 300 }, () => 4 * generator.normal() - 1);
  const bins = histogramOf([...values, Number.NaN]);
  expect(bins?.counts.reduce((sum, count) => sum + count, 0)).toBe(300);
  const edge = -(bins?.from ?? Number.NaN) / (bins?.width ?? Number.NaN);
  expect(edge).toBeCloseTo(Math.round(edge), 9);
  const below = bins?.counts.slice(0, Math.round(edge)).reduce((sum, count) => sum + count, 0);
  expect(below).toBe(values.filter((value) => value < 0).length);
  expect(histogramOf([])).toBeNull();
  expect(histogramOf([0, 0])).toEqual({ from: 0, width: 1, counts: [2] });
});
