import { expect, test } from 'vitest';
import { neutraliseFormula } from './neutralise-formula.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\u00a0=1+1', "'\u00a0=1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\ufeff=1+1', "'\ufeff=1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['=1+1\nx', "'=1+1\nx"],
])('a formula %j gets an apostrophe in front', (text, expected) => {
  expect(neutraliseFormula(text)).toBe(expected);
});

test.each(['\tx', '\rx', '\nx', '\t=1', '\r=1', '\n=1', '\r\n=1'])(
  'text %j that starts with a tab or a line break gets an apostrophe in front',
  (text) => {
    expect(neutraliseFormula(text).startsWith("'")).toBe(true);
    expect(neutraliseFormula(text)).not.toMatch(/[\t\r\n]=/);
  },
);

test.each([
  ['x\n=1', "x\n'=1"],
  ['x;=1', "x;'=1"],
  ['x, @A', "x, '@A"],
  ['x\t＝1', "x\t'＝1"],
  ['x;"=1', 'x;"\'=1'],
])('a formula behind a separator inside the text %j is guarded', (text, expected) => {
  expect(neutraliseFormula(text)).toBe(expected);
});

test.each([
  '',
  'temp_max',
  'a=b',
  'store-12',
  'x@example.org',
  "'=1",
  'Zürich',
  '<script>alert(1)</script>',
  '1-2',
  '-1',
  '+3',
  '-1.5e-3',
])('harmless text %j stays as it is', (text) => {
  expect(neutraliseFormula(text)).toBe(text);
});
