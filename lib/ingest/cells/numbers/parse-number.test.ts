import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

test('numbers are read as analysts write them', () => {
  const point: [string, number][] = [
    ['1,234.50', 1234.5],
    ["1'234.50", 1234.5],
    ['12%', 12],
    ['$12.50', 12.5],
    ['EUR 12', 12],
    ['12 USD', 12],
    ['-$3', -3],
    ['(12.50)', -12.5],
    ['1e-3', 0.001],
    ['5-', -5],
    ['-5-', -5],
    ['−7', -7],
    ['12,34,567', 1234567],
    ['.5', 0.5],
    ['0.1', 0.1],
    ['123456789.12345679', 123456789.12345679],
    ['Infinity', Number.POSITIVE_INFINITY],
  ];
  for (const [text, value] of point) expect([text, parseNumber(text, '.')]).toEqual([text, value]);
  const comma: [string, number][] = [
    ['1.234,50', 1234.5],
    ['1 234,50', 1234.5],
    ['0,5', 0.5],
    ['12,5 €', 12.5],
    ['10.000,- €', 10_000],
    ['CHF 12.–', 12],
    ["1'200,– Fr.", 1200],
  ];
  for (const [text, value] of comma) expect([text, parseNumber(text, ',')]).toEqual([text, value]);
});

test('what only looks like a number is none', () => {
  for (const text of [
    '',
    '-',
    '.',
    '1,23',
    '1.2.3',
    '0x10',
    '1_0',
    '12a',
    'e5',
    '1e',
    '--5',
    '2024-01-01',
    '1,2345',
  ]) {
    expect([text, parseNumber(text, '.')]).toEqual([text, Number.NaN]);
  }
  expect(parseNumber('1.5', ',')).toBeNaN();
});

test('every float64 that JavaScript prints is read back bit for bit', () => {
  let seed = 7;
  for (let count = 0; count < 20_000; count++) {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    const value = (seed / 4_294_967_296 - 0.5) * 10 ** ((seed % 19) - 6);
    expect(parseNumber(String(value), '.')).toBe(value);
  }
});
