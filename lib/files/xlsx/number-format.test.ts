import { describe, expect, test } from 'vitest';
import { columnLetters, parseAddress } from './cell-address.ts';
import { builtInFormat, readFormatCode } from './number-format.ts';
import { writeNumber } from './write-cell.ts';

describe('a number format says what a number is', () => {
  for (const [code, kind] of [
    ['General', 'plain'],
    ['#,##0.00 "days"', 'plain'],
    ['#,##0.00\\ [$€-407]', 'plain'],
    ['0.00E+00', 'plain'],
    ['[Red]-#,##0;0', 'plain'],
    ['@', 'plain'],
    ['0.0%', 'percent'],
    ['dd.mm.yyyy', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmm\\-yy', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['m/d/yyyy h:mm AM/PM', 'datetime'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss.000', 'datetime'],
    ['h:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['00000', 'padded'],
  ])
    test(`${code} is ${kind}`, () => expect(readFormatCode(code).kind).toBe(kind));

  test('those that a workbook does not spell out are known by their number', () => {
    expect([0, 9, 14, 20, 22, 46, 57].map((id) => builtInFormat(id).kind)).toEqual([
      ...['plain', 'percent', 'date', 'time', 'datetime', 'duration', 'date'],
    ]);
  });
});

describe('a number is written so that it can be read in one way only', () => {
  test('days of 1900, with the leap day that never was, and of 1904', () => {
    const date = { kind: 'date' } as const;
    expect([1, 59, 60, 61, 45_292].map((serial) => writeNumber(serial, date, false))).toEqual([
      ...['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '2024-01-01'],
    ]);
    expect([0, 1, 43_830].map((serial) => writeNumber(serial, date, true))).toEqual([
      ...['1904-01-01', '1904-01-02', '2024-01-01'],
    ]);
  });

  test('clocks without the noise of their fractions, also where only the day is shown', () => {
    expect(writeNumber(45_292 + 1 / 24, { kind: 'datetime' }, false)).toBe('2024-01-01 01:00:00');
    expect(writeNumber(45_292.5, { kind: 'date' }, false)).toBe('2024-01-01 12:00:00');
    expect(writeNumber(0.99999999999, { kind: 'datetime' }, true)).toBe('1904-01-02 00:00:00');
    expect(writeNumber(0.25, { kind: 'time' }, false)).toBe('06:00:00');
    expect(writeNumber(1.5, { kind: 'duration' }, false)).toBe('36:00:00');
  });

  test('shares of a hundred, codes, and what no day can be', () => {
    expect(writeNumber(0.07, { kind: 'percent' }, false)).toBe('7%');
    expect(writeNumber(42, { kind: 'padded', digits: 5 }, false)).toBe('00042');
    expect(writeNumber(-3, { kind: 'date' }, false)).toBe('-3');
    expect(writeNumber(1e9, { kind: 'date' }, false)).toBe('1000000000');
  });
});

test('columns have letters, and addresses are read back', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(parseAddress('$AB$12')).toEqual({ row: 12, column: 27 });
});
