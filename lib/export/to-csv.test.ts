import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toCsv } from './to-csv.ts';

test('numbers stay numeric, also negative, small and large ones', () => {
  expect(toCsv(['a', 'b', 'c'], [[-1.5, 1e-9, 1e300]])).toBe('a,b,c\n-1.5,1e-9,1e+300\n');
});

test('null and numbers that are not finite are empty cells', () => {
  expect(toCsv(['a', 'b', 'c', 'd'], [[null, Number.NaN, Infinity, -Infinity]])).toBe('a,b,c,d\n,,,\n');
});

test('commas, quotes, line breaks and outer spaces are quoted', () => {
  expect(toCsv(['a'], [['x,y'], ['say "x"'], ['x\ny'], [' x ']])).toBe(
    'a\n"x,y"\n"say ""x"""\n"x\ny"\n" x "\n',
  );
});

test('a formula in a header is neutralised', () => {
  expect(toCsv(['=cmd()', 'b'], [])).toBe("'=cmd(),b\n");
});

test('no text cell that a reader of CSV gets back starts a formula', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ' ',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      ';',
      'x',
      '\u200b',
    ),
  });
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const parsed = Papa.parse<string[]>(toCsv(['a', 'b'], rows), { delimiter: ',', newline: '\n' });
      const read = parsed.data.slice(1, -1);
      expect(read.length).toBe(rows.length);
      for (const cell of read.flat()) {
        expect(cell.replace(/[\s\p{C}]/gu, '')).not.toMatch(/^[=+\-@＝＠]/);
        expect(cell).not.toMatch(/^[\t\r\n]/);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
