import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatNumber, formatPercent, formatReading } from './format-number.ts';

test('three significant digits, but no whole digit is lost', () => {
  expect([0.012345, 0.5, 1.2345, 12.345, 123.45, 1234.5, 0].map((value) => formatNumber(value))).toEqual([
    '0.0123',
    '0.500',
    '1.23',
    '12.3',
    '123',
    '1,235',
    '0',
  ]);
});

test('a minus is a minus, very large and very small have an exponent', () => {
  expect(formatNumber(-12.345)).toBe('−12.3');
  expect(formatNumber(1e308)).toBe('1.00e308');
  expect(formatNumber(-0.0000123)).toBe('−1.23e−5');
});

test('what is not a number is a dash, never NaN', () => {
  expect([null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map((value) => formatNumber(value))).toEqual(
    ['–', '–', '–', '–'],
  );
  expect(formatPercent(Number.NaN)).toBe('–');
});

test('counts, shares and sizes', () => {
  expect(formatCount(1461)).toBe('1,461');
  expect(formatPercent(0.8123)).toBe('81.2%');
  expect(formatBytes(48_219)).toBe('47.1 KB');
  expect(formatBytes(512 * 1024 * 1024)).toBe('512 MB');
  expect(formatBytes(512)).toBe('512 bytes');
});

test('a reading shows the data as it is, without zeros that nobody measured', () => {
  expect([5.6, 1455.219971, 931_800_000, -0.25, 0].map(formatReading)).toEqual([
    '5.6',
    '1,455.22',
    '931,800,000',
    '−0.25',
    '0',
  ]);
  expect(formatReading(Number.NaN)).toBe('–');
});
