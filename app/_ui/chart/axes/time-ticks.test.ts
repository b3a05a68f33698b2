import { expect, test } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const labels = (from: string, to: string, limit: number, unit: 'day' | 'month' | 'minute' = 'day') =>
  timeTicks(at(from), at(to), { unit }, limit).map((tick) => tick.label);

test('four years of days are labelled by the half year, with the year where it changes', () => {
  expect(labels('2012-01-01T00:00', '2015-12-31T00:00', 9)).toEqual([
    'Jan 2012',
    'Jul',
    'Jan 2013',
    'Jul',
    'Jan 2014',
    'Jul',
    'Jan 2015',
    'Jul',
  ]);
});

test('a month of days is labelled by the week, on Mondays', () => {
  expect(labels('2014-03-01T00:00', '2014-03-31T00:00', 6)).toEqual([
    '3 Mar 2014',
    '10 Mar',
    '17 Mar',
    '24 Mar',
    '31 Mar',
  ]);
});

test('a day of minutes is labelled by the hour, midnight by its day', () => {
  expect(labels('2014-03-01T00:00', '2014-03-02T00:00', 9, 'minute')).toEqual([
    '1 Mar',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
    '2 Mar',
  ]);
});

test('months over decades are labelled by years', () => {
  expect(labels('1949-01-01T00:00', '1960-12-01T00:00', 7, 'month')).toEqual([
    '1950',
    '1952',
    '1954',
    '1956',
    '1958',
    '1960',
  ]);
});

test('eight weeks on a narrow axis are labelled by days, not by the one month that begins in them', () => {
  expect(labels('2015-11-06T00:00', '2015-12-31T00:00', 2)).toEqual(['9 Nov 2015', '7 Dec']);
  expect(labels('2015-11-06T00:00', '2015-12-31T00:00', 3)).toEqual(['9 Nov 2015', '7 Dec']);
});

test('there are never more ticks than asked for, whatever the span', () => {
  for (let exponent = 4; exponent < 14; exponent++) {
    for (const limit of [3, 5, 8]) {
      expect(timeTicks(0, 10 ** exponent, { unit: 'minute' }, limit).length).toBeLessThanOrEqual(limit + 1);
    }
  }
});

test('a series without a calendar is labelled by its index', () => {
  expect(timeTicks(0, 1000, { unit: 'observation' }, 5).map((tick) => tick.label)).toEqual([
    '0',
    '200',
    '400',
    '600',
    '800',
    '1,000',
  ]);
});
