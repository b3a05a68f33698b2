import { expect, test } from 'vitest';
import { fitsPattern } from './file-pattern.ts';
import { nextFetch } from './next-fetch.ts';
import { showAddress } from './show-address.ts';

const next = (schedule: string, zone: string, after: string) => {
  const found = nextFetch(schedule, zone, new Date(after));
  return found.ok ? found.value.toISOString() : found.problem;
};

test('a schedule keeps to the clock of its zone, over its changes', () => {
  // Berlin goes from UTC+1 to UTC+2 on 29 March 2026, and back on 25 October.
  expect(next('0 6 * * *', 'Europe/Berlin', '2026-03-28T04:00:00Z')).toBe('2026-03-28T05:00:00.000Z');
  expect(next('0 6 * * *', 'Europe/Berlin', '2026-03-28T06:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
  expect(next('0 6 * * *', 'Europe/Berlin', '2026-10-24T06:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
  expect(next('0 6 * * 1', 'UTC', '2026-12-01T00:00:00Z')).toBe('2026-12-07T06:00:00.000Z');
});

test('what is no schedule, or never comes, is told in a sentence', () => {
  expect(next('* * * * * *', 'UTC', '2026-01-01T00:00:00Z')).toMatch(/five parts are wanted/);
  expect(next('0 25 * * *', 'UTC', '2026-01-01T00:00:00Z')).toMatch(/is no schedule/);
  expect(next('0 6 30 2 *', 'UTC', '2026-01-01T00:00:00Z')).toMatch(/never comes/);
  expect(next('0 6 * * *', 'Mars/Base', '2026-01-01T00:00:00Z')).toBe('There is no time zone "Mars/Base".');
});

test('a pattern is of whole names, and no part of it but * and ? means anything', () => {
  const fits = (pattern: string) =>
    ['sales-1.csv', 'Sales-.CSV', 'sales-1.csv.bak', 'sales-1xcsv', 'sales-[1].csv'].filter((name) =>
      fitsPattern(name, pattern),
    );
  expect(fits('sales-*.csv')).toEqual(['sales-1.csv', 'Sales-.CSV', 'sales-[1].csv']);
  expect(fits('sales-?.csv')).toEqual(['sales-1.csv']);
  expect(fits('sales-[1].csv')).toEqual(['sales-[1].csv']);
});

test('what may be secret in an address is not shown', () => {
  expect(showAddress(new URL('https://me:word@a.example:8443/b/c.csv?token=x&token=y&day=1#z'))).toBe(
    'https://a.example:8443/b/c.csv?token=…&day=…',
  );
});
