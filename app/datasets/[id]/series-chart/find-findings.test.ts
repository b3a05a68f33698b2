import { expect, test } from 'vitest';
import { findFindings } from './find-findings.ts';

const series = (values: readonly number[]) => ({
  timestamps: Float64Array.from(values, (_, index) => index),
  values: Float64Array.from(values),
});
const wave = Array.from({ length: 60 }, (_, index) => 10 + Math.sin(index) + ((index * 37) % 11) / 11);

test('a value that fits nothing around it is an outlier, and one that an earlier version had otherwise is revised', () => {
  const now = series(wave.with(30, 100).with(40, 10.5));
  const before = series([...wave.with(30, 100).slice(0, 50), Number.NaN]);
  expect(findFindings(now, 0, before)).toEqual([
    { kind: 'outlier', timestamp: 30, value: 100 },
    { kind: 'revised', timestamp: 40, value: 10.5 },
  ]);
});

test('a first version has nothing revised, nor has a value that only came later', () => {
  expect(findFindings(series(wave), 0, null)).toEqual([]);
  expect(findFindings(series(wave), 0, series(wave.slice(0, 20)))).toEqual([]);
});
