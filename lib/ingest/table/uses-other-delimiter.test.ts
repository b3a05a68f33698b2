import { expect, test } from 'vitest';
import { previewCsv } from '../preview-csv.ts';

const days = Array.from({ length: 14 }, (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},${day}`);
const tablesOf = (...lines: readonly string[]) =>
  previewCsv(new TextEncoder().encode(`${['day,y', ...days, ...lines].join('\n')}\n`), {}, true).tables;

test('a table at another delimiter begins where a blank line sets it off, as wide as the first or not', () => {
  const first = { headerLine: 1, title: 'day y' };
  expect(tablesOf('', 'shop;area', 'A;12', 'B;13')).toMatchObject([
    first,
    { headerLine: 17, title: 'shop area' },
  ]);
  expect(tablesOf('', 'shop|area|open', 'A|12|1999', 'B|13|2001')).toMatchObject([
    first,
    { headerLine: 17, title: 'shop area open' },
  ]);
});

test('notes below a table are no table, nor are rows at another delimiter among the others', () => {
  expect(tablesOf('', 'kept; as it; is', 'since; then; as', 'and; so; on')).toHaveLength(1);
  expect(tablesOf('2024-01-15;14', '2024-01-16;15', '2024-01-17;16')).toHaveLength(1);
});
