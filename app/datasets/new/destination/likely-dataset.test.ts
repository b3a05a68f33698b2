import { expect, test } from 'vitest';
import { likelyDataset } from './likely-dataset.ts';

const sales = { id: 's', name: 'Shop', fileName: 'sales 2024-02.csv' };
const other = { id: 'o', name: 'Other', fileName: 'export.csv' };

test('a file of the same name but for its numbers is most likely a new version', () => {
  expect(likelyDataset('sales_2024-03.csv', [other, sales])).toBe('s');
  expect(likelyDataset('Shop (3).CSV', [other, sales])).toBe('s');
});

test('columns alone do not make a version, nor does a name that several have, or one of numbers only', () => {
  expect(likelyDataset('weather.csv', [other, sales])).toBeNull();
  expect(likelyDataset('sales.csv', [sales, { ...sales, id: 't' }])).toBeNull();
  expect(likelyDataset('2024.csv', [{ ...sales, name: '1', fileName: '2023.csv' }])).toBeNull();
});
