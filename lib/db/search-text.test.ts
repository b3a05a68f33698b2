import { expect, test } from 'vitest';
import { searchText } from './search-text.ts';

test('what LIKE would take for a wildcard is searched for itself', () => {
  expect(searchText('Temp_MAX 50% ÄR\\M')).not.toMatch(/[%_\\A-Z]/);
  expect(searchText('temp_max').includes(searchText('P_m'))).toBe(true);
  expect(searchText('temp-max').includes(searchText('p_m'))).toBe(false);
});
