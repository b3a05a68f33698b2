import { expect, test } from 'vitest';
import { isotonicRegression } from './isotonic-regression.ts';

test('what rises stays as it is, and what falls is levelled to its mean, back as far as it must be', () => {
  expect([...isotonicRegression(Float64Array.of(1, 1, 4))]).toEqual([1, 1, 4]);
  expect([...isotonicRegression(Float64Array.of(1, 4, 2, 9))]).toEqual([1, 3, 3, 9]);
  expect([...isotonicRegression(Float64Array.of(3, 5, 1, 1))]).toEqual([2.5, 2.5, 2.5, 2.5]);
  expect([...isotonicRegression(new Float64Array(0))]).toEqual([]);
});
