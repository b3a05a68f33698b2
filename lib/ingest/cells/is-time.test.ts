import { expect, test } from 'vitest';
import { isTime } from './is-time.ts';

test('dates, times of day, both, spans and periods are times', () => {
  for (const cell of [
    ...['2024-03-07', '2024-03-07T06:30:15.250Z', '7/3/24 6:30', '7. 3. 2024', '2024年3月7日', '2024-03'],
    ...[
      '6:30 p.m.',
      '06:30:15 CET',
      'Thu, 7 Mar 2024 06:30:15 +0100',
      'March 7th, 2024',
      '2024 m. kovo 7 d.',
    ],
    ...['10/Oct/2000:13:55:36 -0700', '2024-03-07 06:00 - 2024-03-07 07:00', '2024Q3', '2024-W07-2'],
    'Fri Nov 27 05:41:22 UTC 2026',
  ])
    expect(isTime(cell), cell).toBe(true);
});

test('parts of times, codes and sentences are none', () => {
  for (const cell of [
    '2024-03-07,5',
    '07T06',
    '12:',
    'A-12',
    '1,234.50',
    '7 eggs',
    'room 12 at 6:30',
    '5 - 7',
  ])
    expect(isTime(cell), cell).toBe(false);
});
