import { expect, test } from 'vitest';
import { maskImputed } from './mask-imputed.ts';

const observed = {
  key: 'sales',
  step: { unit: 'day', count: 1 },
  timestamps: Float64Array.of(0, 1, 2, 3, 4),
  values: Float64Array.of(1, 2, 3, 4, 5),
} as const;

test('what was filled on request is a gap again, and the series that was handed in keeps it', () => {
  const filled = { ...observed, filled: [[1, 2]] } as const;
  expect(maskImputed(filled)).toEqual({
    ...observed,
    values: Float64Array.of(1, Number.NaN, Number.NaN, 4, 5),
  });
  expect(filled.values).toEqual(Float64Array.of(1, 2, 3, 4, 5));
});

test('a series in which nothing was filled stays as it is', () => {
  expect(maskImputed(observed)).toEqual(observed);
});
