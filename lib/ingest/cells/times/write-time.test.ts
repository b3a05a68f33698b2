import { expect, test } from 'vitest';
import { writeTime } from './write-time.ts';

test('writeTime() writes every form that an input may have', () => {
  const noon = Date.UTC(2024, 11, 30, 12, 5, 9);
  const written = [
    'YYYY-MM-DD[T]HH:mm:ss[Z]',
    'D/M/YY HH:mm',
    'YYYY[Q]Q',
    'GGGG-[W]WW',
    'YYYYMMDDHHmm',
    'YYYY',
    'YYYY/ZZ',
    'YYYY-ZZZZ',
    'epoch-seconds',
    'epoch-nanoseconds',
    'count',
  ].map((pattern) => writeTime(pattern, noon));
  expect(written).toEqual([
    '2024-12-30T12:05:09Z',
    '30/12/24 12:05',
    '2024Q4',
    // The Monday of the first week of 2025.
    '2025-W01',
    '202412301205',
    '2024',
    '2024/25',
    '2024-2025',
    1735560309,
    '1735560309000000000',
    1735560309000,
  ]);
});
