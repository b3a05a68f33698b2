import { expect, test } from 'vitest';
import { guessHelpers } from './guess-helpers.ts';

const series = (key: string, values: readonly number[]) => ({
  key,
  timestamps: Float64Array.from(values, (_, index) => index),
  values: Float64Array.from(values),
});
const none = Number.NaN;

test('a column of 0 and 1 helps, as long as there is something else to forecast', () => {
  const table = [series('promo', [0, 1, 0, 0]), series('sales', [5, 9, 6, 5])];
  expect(guessHelpers(['promo', 'sales'], table)).toEqual(['promo']);
  expect(guessHelpers(['promo', 'closed'], [series('promo', [0, 1]), series('closed', [1, 0])])).toEqual([]);
  // All 0 says nothing yet, and a count that is now and then 0 or 1 is no flag.
  expect(guessHelpers(['a', 'b'], [series('a', [0, 1, 2]), series('b', [0, 0, 0])])).toEqual([]);
});

test('a column that goes on beyond what is most likely meant helps; one that ends with it or before does not', () => {
  const table = [
    series('temperature', [7, 8, 9, none, none]),
    series('sales', [5, 9, 6, none, none]),
    series('list_cost', [2, 2, 3, 3, 3]),
  ];
  expect(guessHelpers(['temperature', 'sales', 'list_cost'], table)).toEqual(['list_cost']);
  // A sensor that died long ago makes helpers of none of the others.
  const dead = [series('wind', [1, 2, 3, 4]), series('broken', [5, 6, none, none])];
  expect(guessHelpers(['wind', 'broken'], dead)).toEqual([]);
});

test('of several ids, the columns of all count together', () => {
  const table = ['a', 'b'].flatMap((id) => [
    series(`${id}/sales`, [5, 9, none]),
    series(`${id}/price`, id === 'a' ? [2, 2, none] : [2, 2, 2]),
    series(`${id}/promo`, id === 'a' ? [0, 0, 0] : [0, 1, 0]),
  ]);
  expect(guessHelpers(['sales', 'price', 'promo'], table)).toEqual(['price', 'promo']);
});
