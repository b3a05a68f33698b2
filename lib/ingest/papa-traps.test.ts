import { expect, test } from 'vitest';
import { previewCsv } from './preview-csv.ts';
import { readText } from './read-text.fixture.ts';

/** What Papa Parse by itself reads wrongly and in silence. */

const days = (row: (day: string, index: number) => string): string =>
  Array.from({ length: 12 }, (_, index) => row(`2024-01-${String(index + 1).padStart(2, '0')}`, index)).join(
    '\n',
  );

test('a tab file with decimal commas reads 120,5 as 120.5, not as 120', async () => {
  const { series, summary } = await readText(`date\ty\n${days((day, i) => `${day}\t12${i},5`)}`);
  expect(summary.dialect).toMatchObject({ delimiter: '\t', decimal: ',' });
  expect(series[0].values[0]).toBe(120.5);
});

test('1.234,50 is a number', async () => {
  const { series } = await readText(`date;y\n${days((day, i) => `${day};1.23${i % 10},50`)}`);
  expect(series[0].values[4]).toBe(1234.5);
});

test('a preamble is not the header', async () => {
  const { summary, series } = await readText(
    `Export of station 12\nmade on 2024-02-01, by hand\n\nday,temperature\n${days((day, i) => `${day},${i}`)}`,
  );
  expect(summary.dialect.headerLine).toBe(4);
  expect(summary.notes.map((note) => note.kind)).toContain('preamble');
  expect(series.map((one) => [one.key, one.values.length])).toEqual([['temperature', 12]]);
});

test('sep=; names the delimiter and is no header', async () => {
  const { summary } = await readText(`sep=;\ndate;y\n${days((day, i) => `${day};${i}`)}`);
  expect(summary.dialect).toMatchObject({ delimiter: ';', headerLine: 2 });
  expect(summary.layout.targetColumns).toEqual(['y']);
});

test('a column named __proto__ is kept', async () => {
  const { series } = await readText(`date,__proto__\n${days((day, i) => `${day},${i}`)}`);
  expect(series[0].key).toBe('__proto__');
});

test('codes with leading zeros stay text', () => {
  const text = `date,store,y\n${days((day, i) => `${day},007,${i}`)}`;
  const { columns, layout } = previewCsv(new TextEncoder().encode(text), {}, true);
  expect(columns[1]).toMatchObject({
    kind: 'text',
    looksLike: 'codes with leading zeros',
    examples: ['007'],
  });
  expect(layout?.targetColumns).toEqual(['y']);
});
