import { expect, test } from 'vitest';
import { previewCsv } from './preview-csv.ts';
import { readText } from './read-text.fixture.ts';

/** Every guess may be changed, and the preview shows at once what that does. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const days = (row: (day: string, index: number) => string): string =>
  Array.from({ length: 12 }, (_, index) => row(`2024-01-${String(index + 1).padStart(2, '0')}`, index)).join(
    '\n',
  );

test('the order of day and month', async () => {
  const text = 'date,y\n01/02/2024,1\n02/02/2024,2\n03/02/2024,3\n04/02/2024,4\n';
  const dayFirst = await readText(text, { dialect: { dateOrder: 'day-first' } });
  const monthFirst = await readText(text, { dialect: { dateOrder: 'month-first' } });
  expect(dayFirst.summary.step).toEqual({ unit: 'day', count: 1 });
  expect(monthFirst.summary.step).toEqual({ unit: 'month', count: 1 });
  expect(dayFirst.summary.question).toBeNull();
  expect(dayFirst.summary.notes.map((note) => note.kind)).not.toContain('ambiguous-date-order');
});

test('the delimiter and the decimal sign', () => {
  const text = bytes(`date;y\n${days((day, i) => `${day};1,${i}00`)}`);
  expect(previewCsv(text, { dialect: { decimal: '.' } }, true).columns[1].looksLike).toBe('numbers');
  expect(previewCsv(text, { dialect: { decimal: ',' } }, true).columns[1].looksLike).toBe(
    'numbers with a decimal comma',
  );
  const wrong = previewCsv(text, { dialect: { delimiter: '|' } }, true);
  expect(wrong.columns).toHaveLength(1);
  expect(wrong.problem?.code).toBe('no-time-column');
});

test('the line of the header, or that there is none', async () => {
  const text = `2023-12-31,7\n${days((day, i) => `${day},${i}`)}`;
  const without = await readText(text, { dialect: { headerLine: 0 } });
  expect(without.series[0]).toMatchObject({ key: 'column 2' });
  expect(without.series[0].values).toHaveLength(13);
  const second = await readText(`a,b\nday,sales\n${days((day, i) => `${day},${i}`)}`, {
    dialect: { headerLine: 2 },
  });
  expect(second.summary.layout).toMatchObject({ timeColumn: 'day', targetColumns: ['sales'] });
});

test('the time column, the id column and the targets', async () => {
  const text = `made,day,shop,sales,stock\n${days((day, i) => `2024-03-01,${day},A,${i},1\n2024-03-01,${day},B,${i},2`)}`;
  const chosen = await readText(text, { timeColumn: 'day', targetColumns: ['stock'] });
  expect(chosen.summary.layout).toEqual({ timeColumn: 'day', idColumn: 'shop', targetColumns: ['stock'] });
  const wide = await readText(text, { timeColumn: 'day', idColumn: null, targetColumns: ['stock'] });
  expect(wide.series.map((one) => [one.key, one.values[0]])).toEqual([['stock', 2]]);
  expect(wide.summary.notes.map((note) => note.kind)).toContain('duplicates');
});

test('a column of text is no target', () => {
  const text = bytes(`date,word,y\n${days((day, i) => `${day},red,${i}`)}`);
  expect(previewCsv(text, { targetColumns: ['word'] }, true).problem?.code).toBe('no-numeric-column');
});

test('the encoding', async () => {
  const latin = Uint8Array.from(`date,größe\n${days((day, i) => `${day},${i}`)}`, (letter) =>
    letter.charCodeAt(0),
  );
  expect((await readText(latin)).series[0].key).toBe('größe');
  expect((await readText(latin, { dialect: { encoding: 'utf-8' } })).summary.notes).toContainEqual(
    expect.objectContaining({ kind: 'unreadable-bytes' }),
  );
});

test('an id that begins beyond the first MiB is found at the end', async () => {
  const rows = (id: string, count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `${id},${new Date(1.6e12 + index * 3_600_000).toISOString()},${index % 100}`,
    ).join('\n');
  const text = `place,time,y\n${rows('north', 40_000)}\n${rows('south', 40_000)}`;
  const { summary, series } = await readText(text, {}, 65_536);
  expect(summary.layout.idColumn).toBe('place');
  expect(series.map((one) => one.key)).toEqual(['north', 'south']);
  expect(summary.notes.map((note) => note.kind)).toContain('id-found-later');
});

test('the table of a file that holds several', async () => {
  const rain = `day,mm\n${days((day, i) => `${day},${i}`)}\n`;
  const sold = `Sales\nwhen,pieces,price\n${days((day, i) => `${day},${i * 3},${i}.5`)}\n`;
  const text = `${rain}\n${sold}`;
  const first = previewCsv(bytes(text), {}, true);
  expect(first.tables).toMatchObject([
    { headerLine: 1, title: 'day mm' },
    { headerLine: 16, title: 'when pieces price' },
  ]);
  expect(first.notes.find(({ kind }) => kind === 'several-tables')?.sentence).toContain('Number 1 is read');
  const { summary, series } = await readText(text, { table: 2 });
  expect(series.map(({ key, values }) => [key, values[3]])).toEqual([
    ['pieces', 9],
    ['price', 3.5],
  ]);
  expect(summary.dialect).toMatchObject({ delimiter: ',', headerLine: 16 });
  // Every line of the other table is in the ledger, its header and the title between them too.
  expect(summary.ledgerCounts).toEqual([{ kind: 'other-table', count: 14 }]);
  expect(summary.ledger[0].reason).toBe('It belongs to another table, which begins on line 1.');
  expect(previewCsv(bytes(text), { table: 3 }, true).problem).toEqual({
    ...{ code: 'no-such-table', wanted: 3, tables: 2 },
  });
});

test('the first table with times is read, and the user may still have the one above it', () => {
  const place = 'latitude,longitude,elevation,zone\n52.52,13.42,38.0,GMT\n';
  const hours = Array.from({ length: 8 }, (_, hour) => `2024-01-01 0${hour}:00,${hour}.5,0.${hour}`);
  const file = bytes(`${place}\ntime,celsius,rain\n${hours.join('\n')}\n`);
  const found = previewCsv(file, {}, true);
  expect(found).toMatchObject({
    table: 2,
    layout: { timeColumn: 'time', targetColumns: ['celsius', 'rain'] },
  });
  expect(found.tables.map(({ headerLine }) => headerLine)).toEqual([1, 4]);
  expect(previewCsv(file, { table: 1 }, true)).toMatchObject({ table: 1, layout: null });
});
