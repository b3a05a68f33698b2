import { expect, test } from 'vitest';
import { publishedForecast, shiftCombination } from './published-forecast.ts';

const point = (yhat: number) => ({ timestamp: 0, actual: null, yhat, lo80: 0, hi80: 0, lo95: 0, hi95: 0 });
const network = (weight: number | null) => ({
  method: 'network' as const,
  heldOut: [],
  future: [9, 8],
  weight,
});

test('the combination moves by the weight of the networks times as far as they do', () => {
  const published = publishedForecast({ future: [point(10), point(20)], methods: [network(0.25)] });
  if (!published) throw new Error('the networks have a part in it');
  const forgotten = { stretch: { from: 0, to: 1 }, forecast: [9, 8], without: [13, 0] };
  expect(shiftCombination(forgotten, published)).toEqual({
    ...{ stretch: { from: 0, to: 1 }, forecast: [10, 20], without: [11, 18] },
  });
});

test('where the networks have no weight there is no combination to move', () => {
  expect(publishedForecast({ future: [point(10)], methods: [network(null)] })).toBeNull();
  expect(publishedForecast({ future: [point(10)], methods: [] })).toBeNull();
});
