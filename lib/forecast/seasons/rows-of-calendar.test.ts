import { expect, test } from 'vitest';
import { rowsOfCalendar } from './rows-of-calendar.ts';

const dayMs = 86_400_000;
const at = (times: readonly number[]) => [{ observedAt: Float64Array.from(times) }];

test('twice a month is a season of two rows and of a year of 24', () => {
  const times = Array.from({ length: 60 }, (_, row) =>
    Date.UTC(2020, Math.floor(row / 2), row % 2 === 0 ? 1 : 15),
  );
  expect(rowsOfCalendar(at(times))).toEqual([2, 24]);
});

test('opening hours are a season of a day and of a week, with a holiday now and then', () => {
  const times = Array.from({ length: 150 }, (_, day) => day)
    .filter((day) => day % 7 !== 6 && day % 29 !== 3)
    .flatMap((day) =>
      Array.from({ length: 9 }, (_, hour) => Date.UTC(2024, 0, 1) + day * dayMs + (9 + hour) * 3_600_000),
    );
  expect(rowsOfCalendar(at(times))).toEqual([9, 54]);
});

test('months of 4, 4 and 5 weeks are a quarter of three and a year of twelve', () => {
  let end = Date.UTC(2022, 0, 2);
  const times = Array.from({ length: 36 }, (_, row) => {
    end += (row % 3 === 2 ? 35 : 28) * dayMs;
    return end;
  });
  expect(rowsOfCalendar(at(times))).toEqual([3, 12]);
});

test('what comes anyhow, or without times, suggests nothing', () => {
  const wild = Array.from({ length: 900 }, (_, row) => ((row * row * 7919) % 100_003) * 70_000).sort(
    (one, other) => one - other,
  );
  expect(rowsOfCalendar(at(wild))).toEqual([]);
  expect(rowsOfCalendar([{}])).toEqual([]);
  expect(rowsOfCalendar([])).toEqual([]);
});
