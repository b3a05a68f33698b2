import { expect, test } from 'vitest';
import { locateTable } from './locate-table.ts';
import { restMatchesSample } from './rest-matches-sample.ts';

const header = 'day;station;value\n';
const rows = Array.from(
  { length: 60 },
  (_, index) => `2024-01-${10 + (index % 20)};S${index % 7};${index % 5 === 0 ? '-' : ''}${index}.5\n`,
);
const start = header + rows.join('');
const table = locateTable(start, {}, false);

/** Whether the beginning stands for a text that goes on so. */
const standsFor = (rest: string): boolean => restMatchesSample(start + rest, start.length, table);

test('rows like those before are alike, however long their numbers and words are', () => {
  expect(standsFor('2025-12-31;S1204;-7\n2026-01-01;X1;123456.75\n')).toBe(true);
  expect(standsFor('2025-12-31;S1;7.5')).toBe(true);
  expect(standsFor('2025-12-31;S1;7.5\r\n2026-01-01;S2;8\r\n')).toBe(true);
});

test.each([
  ['a footer as wide as the table', '2025-12-31;S1;7\nTotal;all;8\n'],
  ['a note', '2025-12-31;S1;7\nSource: the office\n'],
  ['another table of the same width', '2025-12-31;S1;7\nday;station;value\n'],
  ['a row with a cell more', '2025-12-31;S1;7;8\n'],
  ['a row with a cell less', '2025-12-31;S1\n'],
  ['a blank line', '2025-12-31;S1;7\n\n2026-01-01;S1;7\n'],
  ['a blank line at the end', '2025-12-31;S1;7\n\n'],
  ['a quote', '2025-12-31;"S1";7\n'],
  ['a cell that is missing where none was', '2025-12-31;S1;\n'],
  ['a decimal comma', '2025-12-31;S1;7,5\n'],
  ['a date written otherwise', '31.12.2025;S1;7\n'],
  ['a time behind the date', '2025-12-31 10:00;S1;7\n'],
])('%s is not alike', (_name, rest) => {
  expect(standsFor(rest)).toBe(false);
});

test('a table that is not read by its delimiter alone stands for nothing else', () => {
  const aligned = `day         value\n${'2024-01-01     12\n'.repeat(30)}`;
  expect(
    restMatchesSample(aligned + aligned.slice(18), aligned.length, locateTable(aligned, {}, false)),
  ).toBe(false);
});
