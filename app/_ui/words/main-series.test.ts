import { expect, test } from 'vitest';
import { mainSeries } from './main-series.ts';

const open = (...keys: string[]) => mainSeries(keys.map((key) => ({ key })))?.key;

test('the column that people mean opens first', () => {
  expect(open('Open', 'High', 'Low', 'Close', 'Volume')).toBe('Close');
  expect(open('Open', 'Close', 'Adj Close', 'Volume')).toBe('Adj Close');
  expect(open('promo', 'net_sales', 'stock')).toBe('net_sales');
  expect(open('temp_max', 'temp_min', 'wind')).toBe('temp_max');
  expect(open('closed days', 'visits')).toBe('visits');
  expect(open()).toBeUndefined();
});
