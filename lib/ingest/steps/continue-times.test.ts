import { expect, test } from 'vitest';
import { continueTimes } from './continue-times.ts';

const day = (text: string): number => Date.parse(`${text}Z`);
const next = (times: readonly number[], count: number): string[] | null => {
  const found = continueTimes(Float64Array.from(times), count);
  return found && Array.from(found, (ms) => new Date(ms).toISOString().slice(0, 16));
};

test('the 1st and the 15th go on, and so do the 15th and the last day of months of any length', () => {
  const starts = Array.from({ length: 20 }, (_, at) =>
    Date.UTC(2024, Math.floor(at / 2), at % 2 === 0 ? 1 : 15),
  );
  expect(next(starts, 3)).toEqual(['2024-11-01T00:00', '2024-11-15T00:00', '2024-12-01T00:00']);
  const ends = Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0 ? Date.UTC(2023, Math.floor(at / 2), 15) : Date.UTC(2023, Math.floor(at / 2) + 1, 0),
  );
  expect(next([...ends, day('2023-11-15T00:00')], 5)).toEqual([
    ...['2023-11-30T00:00', '2023-12-15T00:00', '2023-12-31T00:00', '2024-01-15T00:00', '2024-01-31T00:00'],
  ]);
});

test('opening hours go on over night and weekend, a holiday or not', () => {
  const hours: number[] = [];
  for (let at = 0; at < 40; at++) {
    const start = Date.UTC(2024, 0, 1 + at);
    if (new Date(start).getUTCDay() === 0 || at === 9) continue;
    for (let hour = 9; hour < 18; hour++) hours.push(start + hour * 3_600_000);
  }
  // Until a Friday, but for its last hour.
  const until = hours.filter((ms) => ms < day('2024-02-10T00:00'));
  const found = next(until.slice(0, -1), 12);
  expect(found?.slice(0, 3)).toEqual(['2024-02-09T17:00', '2024-02-10T09:00', '2024-02-10T10:00']);
  expect(found?.[10]).toBe('2024-02-12T09:00');
});

test('periods of 4, 4 and 5 weeks go on by turns; what keeps no pattern does not', () => {
  let at = Date.UTC(2022, 0, 3);
  const periods = Array.from({ length: 12 }, (_, index) => {
    at += (index % 3 === 2 ? 35 : 28) * 86_400_000;
    return at;
  });
  expect(next(periods, 2)).toEqual(['2023-01-30T00:00', '2023-02-27T00:00']);
  const wild = Array.from({ length: 50 }, (_, index) => index * 70_000 + ((index * 7919) % 997) * 31);
  expect(next(wild, 2)).toBeNull();
});
