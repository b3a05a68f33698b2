import { expect, test } from 'vitest';
import { readCompareQuery } from './compare-query.ts';

test('an address names the runs, each once, and the series', () => {
  expect(readCompareQuery({ run: ['a', 'b', 'a'], series: 'north' })).toEqual({
    runIds: ['a', 'b'],
    series: 'north',
  });
  expect(readCompareQuery({ run: 'a' })).toEqual({ runIds: ['a'], series: null });
  expect(readCompareQuery({})).toEqual({ runIds: [], series: null });
  expect(readCompareQuery({ run: ['', 'a'], series: ['x', 'y'] })).toEqual({ runIds: [], series: null });
  expect(readCompareQuery({ run: [...'abcdefgh'] }).runIds).toHaveLength(6);
});
