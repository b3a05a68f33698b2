import { expect, test } from 'vitest';
import { datasetListHref, readDatasetListQuery } from './dataset-list-query.ts';

test('an address that says nothing, or nonsense, asks for the datasets last uploaded to', () => {
  const newest = { search: '', order: 'uploaded', descending: true, page: 1 };
  expect(readDatasetListQuery({})).toEqual(newest);
  expect(readDatasetListQuery({ search: ['a', 'b'], sort: 'size', up: 'yes', page: '0' })).toEqual(newest);
  expect(datasetListHref(readDatasetListQuery({}))).toBe('/datasets');
});

test('what is asked for comes back from its address as it was', () => {
  const filter = { search: 'a & b', order: 'rows', descending: false, page: 3 } as const;
  const address = new URL(datasetListHref(filter), 'http://localhost');
  expect(readDatasetListQuery(Object.fromEntries(address.searchParams))).toEqual(filter);
});
