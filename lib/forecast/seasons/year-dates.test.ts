import { expect, test } from 'vitest';
import { addSteps, type Step } from '#lib/time-series.ts';
import { seasonRows } from './season-rows.ts';
import { datesOfYear, isYear, yearDates, yearsBefore } from './year-dates.ts';

const day = { unit: 'day', count: 1 } as const;
const week = { unit: 'week', count: 1 } as const;
const at = (text: string): number => Date.parse(`${text}Z`);

function rowsFrom(first: string, step: Step, length: number) {
  return {
    step,
    timestamps: Float64Array.from({ length }, (_, index) => addSteps(at(first), step, index)),
  };
}

test('52 weeks, 365 and 366 days are a year; 364 days, 51 weeks and 12 months are not', () => {
  expect([52, 53, 51, 26].map((season) => isYear(week, season))).toEqual([true, true, false, false]);
  expect([365, 366, 364, 7].map((season) => isYear(day, season))).toEqual([true, true, false, false]);
  expect(isYear({ unit: 'week', count: 2 }, 26)).toBe(true);
  expect(isYear({ unit: 'month', count: 1 }, 12)).toBe(false);
});

test('the same date years before is that of the calendar, as Date has it, through leap years and centuries', () => {
  for (const [time, years, wanted] of [
    ['2024-02-29T05:00', 1, '2023-02-28T05:00'],
    ['2024-02-29T00:00', 4, '2020-02-29T00:00'],
    ['2025-03-01T00:00', 1, '2024-03-01T00:00'],
    ['1901-01-01T00:00', 1, '1900-01-01T00:00'],
    ['1970-01-01T00:00', 70, '1900-01-01T00:00'],
  ] as const)
    expect(new Date(yearsBefore(at(time), years)).toISOString().slice(0, 16)).toBe(wanted);
  for (let days = -40_000; days < 60_000; days += 97) {
    const date = new Date(days * 86_400_000);
    if (date.getUTCMonth() === 1 && date.getUTCDate() === 29) continue;
    const wanted = new Date(date).setUTCFullYear(date.getUTCFullYear() - 3);
    expect(yearsBefore(date.getTime(), 3)).toBe(wanted);
  }
});

test('a year ago is 365 or 366 days, and whichever week lies nearest', () => {
  const days = yearDates(rowsFrom('2022-01-01', day, 1_500));
  const rowOf = (text: string) => Math.round((at(text) - at('2022-01-01')) / 86_400_000);
  expect(days?.rowsAgo(rowOf('2024-02-28'), 1)).toBe(365);
  expect(days?.rowsAgo(rowOf('2024-03-01'), 1)).toBe(366);
  expect(days?.dayAt(rowOf('2024-02-29'))).toBe(days?.dayAt(rowOf('2024-02-28')));
  expect(days?.dayAt(rowOf('2024-12-31'))).toBe(364);
  const weeks = yearDates(rowsFrom('2018-01-06', week, 400));
  expect([1, 2, 3, 4, 5, 6].map((years) => weeks?.rowsAgo(360, years))).toEqual([
    52, 104, 157, 209, 261, 313,
  ]);
});

test('rows of other seasons are counted, and never fewer than whole seasons', () => {
  const ago = seasonRows(rowsFrom('2022-01-01', day, 1_500));
  expect([ago(900, 7, 3), ago(900, 364, 1), ago(900, 366, 1)]).toEqual([21, 364, 366]);
  expect(datesOfYear(rowsFrom('2022-01-01', day, 10), 7, 0)).toBeNull();
  expect(datesOfYear(rowsFrom('2022-01-01', day, 10), 365, 31)?.dayAt(0)).toBe(31);
});
