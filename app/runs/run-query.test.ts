import { expect, test } from 'vitest';
import { readRunQuery, runQueryHref } from './run-query.ts';

test('an address that says nothing, or nonsense, asks for everything', () => {
  const everything = {
    search: '',
    datasetId: null,
    status: null,
    order: 'created',
    descending: true,
    page: 1,
  };
  expect(readRunQuery({})).toEqual(everything);
  expect(readRunQuery({ search: '', dataset: '', status: '', page: '0' })).toEqual(everything);
  expect(readRunQuery({ search: ['a', 'b'], status: 'GONE', page: '-3' })).toEqual(everything);
});

test('a filter comes back from its address as it was', () => {
  const filter = {
    search: 'temp & max',
    datasetId: 'abc',
    status: 'FAILED',
    order: 'skill',
    descending: false,
    page: 3,
  } as const;
  const address = new URL(runQueryHref(filter), 'http://localhost');
  expect(readRunQuery(Object.fromEntries(address.searchParams))).toEqual(filter);
});
