import { expect, test } from 'vitest';
import { keepPlausible } from './keep-plausible.ts';

test('a forecast that leaves all behind that a series has been gives way to the last value', () => {
  const history = Float64Array.of(1, 4, 2, 3);
  expect(keepPlausible(Float64Array.of(5, 11), history)).toEqual(Float64Array.of(5, 11));
  expect(keepPlausible(Float64Array.of(5, 1e9), history)).toEqual(Float64Array.of(3, 3));
  expect(keepPlausible(Float64Array.of(Number.NaN), history)).toEqual(Float64Array.of(Number.NaN));
  expect(keepPlausible(Float64Array.of(7), Float64Array.of(7, 7))).toEqual(Float64Array.of(7));
});
