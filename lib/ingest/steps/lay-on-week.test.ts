import { expect, test } from 'vitest';
import { layOnWeek } from './lay-on-week.ts';

const hourMs = 3_600_000;
const monday = Date.UTC(2024, 0, 1);

/** Nine hours a day from Monday to Saturday. */
function openingHours(weeks: number, isClosed: (day: number) => boolean = () => false): number[] {
  return Array.from({ length: 7 * weeks }, (_, day) => day)
    .filter((day) => day % 7 !== 6 && !isClosed(day))
    .flatMap((day) => Array.from({ length: 9 }, (_, hour) => monday + (24 * day + 9 + hour) * hourMs));
}

test('a closed day in opening hours gets its hours, so that every week is as many rows', () => {
  const whole = openingHours(10);
  expect(layOnWeek(Float64Array.from(whole))).toBeNull();
  const closed = openingHours(10, (day) => day === 14 || day === 38);
  expect(closed.length).toBe(whole.length - 18);
  expect(layOnWeek(Float64Array.from(closed))).toEqual(Float64Array.from(whole));
});

test('an hour outside is kept, and what comes anyhow gets no row', () => {
  const closed = openingHours(10, (day) => day === 14);
  const late = monday + (24 * 15 + 20) * hourMs;
  const laid = layOnWeek(Float64Array.from([...closed, late]).sort());
  expect(laid?.length).toBe(openingHours(10).length + 1);
  expect(laid).toContain(late);
  const wild = Float64Array.from(
    { length: 400 },
    (_, index) => monday + index * 7 * hourMs + (index % 5) * 61_000,
  );
  expect(layOnWeek(wild)).toBeNull();
});

test('hours that changed for good are two patterns, and stay as they are', () => {
  const summer = openingHours(10);
  const winter = summer.map((ms) => ms + (70 * 24 + 2) * hourMs);
  expect(layOnWeek(Float64Array.from([...summer, ...winter]))).toBeNull();
});
