import { expect, test } from 'vitest';
import { formatAgo, formatDuration, formatInstant, formatTimestamp } from './format-date.ts';
import { stepAdjective, stepUnitWord } from './step-words.ts';

const march = Date.UTC(2014, 2, 3, 14, 30, 5);

test('a timestamp is written in the calendar of its series', () => {
  expect(formatTimestamp(march, { unit: 'day' })).toBe('Mon 3 Mar 2014');
  expect(formatTimestamp(march, { unit: 'minute' })).toBe('Mon 3 Mar 2014 14:30');
  expect(formatTimestamp(march, { unit: 'month' })).toBe('Mar 2014');
  expect(formatTimestamp(march, { unit: 'quarter' })).toBe('Q1 2014');
  expect(formatTimestamp(march, { unit: 'year' })).toBe('2014');
  expect(formatTimestamp(1234, { unit: 'observation' })).toBe('#1,234');
  expect(formatTimestamp(Number.NaN, { unit: 'day' })).toBe('–');
});

test('instants and how long ago they were', () => {
  const now = new Date(march);
  const before = (minutes: number) => formatAgo(new Date(march - minutes * 60_000), now);
  expect(formatInstant(now)).toBe('3 Mar 2014, 14:30 UTC');
  expect([0, 12, 200, 1500, 5000].map(before)).toEqual([
    'just now',
    '12 min ago',
    '3 h ago',
    'yesterday',
    '3 days ago',
  ]);
  expect(before(60_000)).toBe('20 Jan 2014');
});

test('durations', () => {
  expect([4200, 42_000, 72_000, 7_500_000].map(formatDuration)).toEqual([
    '4.2 s',
    '42 s',
    '1 min 12 s',
    '2 h 5 min',
  ]);
});

test('steps in words', () => {
  expect(stepUnitWord({ unit: 'tradingDay', count: 1 })).toBe('trading days');
  expect(stepAdjective({ unit: 'minute', count: 30 })).toBe('30-minute');
});
