import { expect, test } from 'vitest';
import { findSentinel } from './find-sentinel.ts';
import { mostDistances, surveyValues } from './survey-values.ts';

const find = (values: number[]) => {
  const series = Float64Array.from(values);
  return findSentinel(series, surveyValues(series, new Float64Array(mostDistances)));
};
const waves = (count: number) => Array.from({ length: count }, (_, index) => 10 + Math.sin(index));

test('a number that stands for a missing value is found by itself and in stretches', () => {
  const single = waves(60).map((value, index) => (index % 9 === 4 ? -999 : value));
  expect(find(single)).toEqual({ value: -999, count: 7 });
  const stretch = waves(60).map((value, index) => (index > 20 && index < 30 ? 9999 : value));
  expect(find(stretch)).toEqual({ value: 9999, count: 9 });
});

test('the same number among its like, and any other number, is none', () => {
  expect(find(waves(60).map((value) => value * 100 - 999))).toBeNull();
  expect(find(waves(60).map((value, index) => (index % 9 === 4 ? -998 : value)))).toBeNull();
  expect(find(Array.from({ length: 60 }, (_, index) => (index % 9 === 4 ? 99 : index)))).toBeNull();
});
