import { expect, test } from 'vitest';
import { readText } from '../../read-text.fixture.ts';

test('missing values are counted by the words that say so, commonest first, in the report and in a note', async () => {
  const rows = Array.from({ length: 30 }, (_, day) => {
    const value = day % 5 === 0 ? 'NA' : day % 11 === 3 ? '-' : day === 7 ? '' : String(day);
    return `2024-01-${String(day + 1).padStart(2, '0')},${value},${day === 4 ? 'null' : 'north'}`;
  });
  const { summary } = await readText(`day,sales,shop\n${rows.join('\n')}\n`, {}, 7);
  const [, sales, shop] = summary.columns;
  expect(sales.missingWords).toEqual([
    { word: 'NA', count: 6 },
    { word: '-', count: 2 },
    { word: '', count: 1 },
  ]);
  expect([sales.missing, shop.missingWords]).toEqual([9, [{ word: 'null', count: 1 }]]);
  expect(summary.notes.find(({ kind }) => kind === 'missing-words')?.sentence).toBe(
    'Treated as missing in "sales": "NA" (6 cells), "-" (2 cells), empty (1 cell).',
  );
});
