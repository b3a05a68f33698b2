import { expect, test } from 'vitest';
import { readSeriesQuery } from './read-series-query.ts';

test('an address without words shows the first series and the worst ones first', () => {
  expect(readSeriesQuery({})).toEqual({ seriesKey: null, order: 'worst', page: 1 });
});

test('what an address says is taken, what it says wrongly is not', () => {
  expect(readSeriesQuery({ series: 'W7', order: 'best', page: '3' })).toEqual({
    ...{ seriesKey: 'W7', order: 'best', page: 3 },
  });
  expect(readSeriesQuery({ series: ['a', 'b'], order: 'up', page: '-1' })).toEqual(readSeriesQuery({}));
});
