import { expect, test } from 'vitest';
import { decimalSignOf, pastedCell, tableAsHtml, tableAsText } from './table-as-text.ts';

const text = (shown: string) => ({ text: shown, numeric: false });
const number = (shown: string) => ({ text: shown, numeric: true });

test('numbers lose the signs between their thousands and take the decimal sign of the reader', () => {
  expect(pastedCell(number('1,455.22'), ',')).toBe('1455,22');
  expect(pastedCell(number('−12.5%'), ',')).toBe('-12,5%');
  expect(pastedCell(number('1.23e-5'), '.')).toBe('1.23e-5');
  expect(pastedCell(number('–'), '.')).toBe('');
  expect(decimalSignOf('de-DE')).toBe(',');
  expect(decimalSignOf('en-GB')).toBe('.');
});

test('text stays text in one line, and nothing that a spreadsheet would run is left to it', () => {
  expect(pastedCell(text(' two\n lines\t'), '.')).toBe('two lines');
  expect(pastedCell(text('1,2,3'), '.')).toBe('1,2,3');
  expect(pastedCell(text('=HYPERLINK("x")'), '.')).toBe('\'=HYPERLINK("x")');
  expect(pastedCell(text('-1'), '.')).toBe('-1');
});

test('a table is tabs and lines, or a table', () => {
  const rows = [
    [text('day'), text('a<b')],
    [text('1 May'), number('1,000')],
  ];
  expect(tableAsText(rows, '.')).toBe('day\ta<b\n1 May\t1000');
  expect(tableAsHtml(rows, '.')).toBe(
    '<table><tr><td>day</td><td>a&lt;b</td></tr><tr><td>1 May</td><td>1000</td></tr></table>',
  );
});
