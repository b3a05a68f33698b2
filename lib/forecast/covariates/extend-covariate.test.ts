import { expect, test } from 'vitest';
import { extendCovariate } from './extend-covariate.ts';

const dayMs = 86_400_000;
const days = (count: number) => Float64Array.from({ length: count }, (_, index) => index * dayMs);
const sales = { timestamps: days(3), step: { unit: 'day', count: 1 } as const };
const promo = (values: readonly number[]) => ({
  ...{ name: 'promo', known: 'future' as const },
  ...{ timestamps: days(values.length), values: Float64Array.from(values) },
});
const valuesOf = (own: readonly number[], beyond: Parameters<typeof extendCovariate>[2]) => [
  ...extendCovariate(sales, promo(own), beyond, 3).values,
];

test('steps beyond the end take the own value, then the plan, then 0 where that is assumed', () => {
  const plan = { promo: [9, 1, null] };
  expect(valuesOf([0, 1, 0, 1], { zero: true, values: plan })).toEqual([0, 1, 0, 1, 1, 0]);
  expect(valuesOf([0, 1, 0], { zero: true, values: {} })).toEqual([0, 1, 0, 0, 0, 0]);
  expect(valuesOf([0, 1, 0], { zero: false, values: plan })).toEqual([0, 1, 0, 9, 1, Number.NaN]);
});

test('a gap in what is known stays a gap in the past and is filled in the future', () => {
  expect(valuesOf([0, Number.NaN, 0, Number.NaN, 1], { zero: true, values: {} })).toEqual([
    ...[0, Number.NaN, 0, 0, 1, 0],
  ]);
});

test('the steps beyond what is known follow the calendar of the series', () => {
  const { timestamps } = extendCovariate(sales, promo([0, 1, 0, 1]), { zero: true, values: {} }, 3);
  expect([...timestamps]).toEqual([...days(6)]);
});
