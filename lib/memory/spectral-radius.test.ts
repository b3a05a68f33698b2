import { expect, test } from 'vitest';
import { spectralRadius } from './spectral-radius.ts';

test('the spectral radius of matrices worked by hand', () => {
  expect(spectralRadius(Float64Array.of(-0.7), 1)).toBeCloseTo(0.7, 10);
  // Triangular: the diagonal are the eigenvalues.
  expect(spectralRadius(Float64Array.of(0.5, 100, 0, -0.9), 2)).toBeCloseTo(0.9, 4);
  // A turn by 90 degrees times 1.2: a pair of complex eigenvalues.
  expect(spectralRadius(Float64Array.of(0, -1.2, 1.2, 0), 2)).toBeCloseTo(1.2, 5);
  // Eigenvalues 3 and -1.
  expect(spectralRadius(Float64Array.of(1, 2, 2, 1), 2)).toBeCloseTo(3, 5);
});

test('a matrix that forgets all after some steps has radius 0', () => {
  expect(spectralRadius(Float64Array.of(0, 1, 0, 0), 2)).toBe(0);
  expect(spectralRadius(new Float64Array(9), 3)).toBe(0);
});
