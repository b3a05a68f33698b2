import { expect, test } from 'vitest';
import { ingestCsv } from './ingest-csv.ts';
import { previewCsv } from './preview-csv.ts';
import { describeIngestProblem } from './problem-sentence.ts';
import { chunksOf, readText } from './read-text.fixture.ts';
import type { IngestOptions } from './schema.ts';

const encoder = new TextEncoder();

async function refusal(text: string | Uint8Array, options: IngestOptions = {}): Promise<string> {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const outcome = await ingestCsv(chunksOf(bytes, 7), options);
  const preview = previewCsv(bytes, options, true);
  if (outcome.ok || preview.problem === null) throw new Error('was read');
  expect(preview.problem).toEqual(outcome.problem);
  return describeIngestProblem(outcome.problem);
}

const days = (count: number, row: (day: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) =>
    row(new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10), index),
  ).join('\n');

test('a plain daily file gives one series for each numeric column', async () => {
  const { summary, series } = await readText(
    `date,low,high,sky\n${days(20, (day, i) => `${day},${i},${i + 0.5},sun`)}\n`,
  );
  expect(summary.layout).toEqual({ timeColumn: 'date', idColumn: null, targetColumns: ['low', 'high'] });
  expect(summary.step).toEqual({ unit: 'day', count: 1 });
  expect(series.map((one) => one.key)).toEqual(['low', 'high']);
  expect([...series[1].values.slice(0, 3)]).toEqual([0.5, 1.5, 2.5]);
  expect(series[0].timestamps[19]).toBe(Date.UTC(2024, 0, 20));
});

test('an id column is found where timestamps repeat, and each id is a series', async () => {
  const rows = days(12, (day, i) => `A,${day},${i}\nB,${day},${i * 2}`);
  const { summary, series } = await readText(`shop,day,sales\n${rows}`);
  expect(summary.layout.idColumn).toBe('shop');
  expect(series.map((one) => [one.key, one.values.length])).toEqual([
    ['A', 12],
    ['B', 12],
  ]);
});

test('with an id and several targets a key is id/target', async () => {
  const rows = days(12, (day, i) => `${day},A,${i},1.5\n${day},B,${i},2.5`);
  const { series } = await readText(`day,shop,sales,price\n${rows}`);
  expect(series.map((one) => one.key)).toEqual(['A/sales', 'A/price', 'B/sales', 'B/price']);
});

test('rows out of order are sorted, duplicates keep the last value, gaps are filled, and all of it is said', async () => {
  const { summary, series } = await readText(
    'date,y\n2024-01-03,3\n2024-01-01,1\n2024-01-02,2\n2024-01-06,6\n2024-01-06,66\n2024-01-07,7\n2024-01-08,8\n2024-01-09,9\n',
  );
  expect([...series[0].values]).toEqual([1, 2, 3, Number.NaN, Number.NaN, 66, 7, 8, 9]);
  expect(summary.gapsFilled).toBe(2);
  expect(summary.ledger).toEqual([
    {
      kind: 'repeated-time',
      line: 5,
      byte: 46,
      column: 'date',
      action: 'altered',
      reason: 'The same timestamp comes again on line 6; the later value is kept.',
      text: '2024-01-06,6',
    },
  ]);
  expect(summary.notes.map((note) => note.kind)).toEqual([
    'sorted',
    'duplicates',
    'gaps',
    'short-for-season',
  ]);
});

test('a bad row is in the ledger by line, also below a quoted cell of several lines', async () => {
  const text = `date,y,remark\n2024-01-01,1,"two\nlines"\n2024-01-02,2\n2024-02-31,3,x\n2024-01-03,oops,x\n${days(9, (day) => `${day.replace('-01-', '-03-')},5,x`)}`;
  const { summary } = await readText(text);
  expect(summary.ledger.map(({ line, column, action }) => [line, column, action])).toEqual([
    [4, null, 'refused'],
    [5, 'date', 'refused'],
    [6, 'y', 'altered'],
  ]);
  expect(summary.rowsRefused).toBe(2);
});

test('a head that leaves the order of day and month open is set right by a later row', async () => {
  const open = 'date,y\n01/02/2024,1\n02/02/2024,2\n03/02/2024,3\n';
  await expect(readText(open)).rejects.toThrow(
    '"01/02/2024" in "date" can be 1 February 2024 (day first) or 2 January 2024 (month first)',
  );
  // More than the first MiB of dates that fit both readings, then one that fits a single one.
  const filling = `04/02/2024,${'7'.repeat(12)}\n`.repeat(50_000);
  const dayFirst = await readText(`${open}${filling}13/02/2024,9\n`);
  expect(dayFirst.summary.dialect.dateOrder).toBe('day-first');
  expect(dayFirst.series[0].timestamps[0]).toBe(Date.UTC(2024, 1, 1));
  const monthFirst = await readText(
    `date,y\n01/02/2024,1\n01/03/2024,2\n${filling.replaceAll('04/02', '01/04')}01/13/2024,9\n`,
  );
  expect(monthFirst.summary.dialect.dateOrder).toBe('month-first');
  expect(monthFirst.series[0].timestamps[0]).toBe(Date.UTC(2024, 0, 2));
});

test('trading days get no invented rows', async () => {
  const rows = days(40, (day) => {
    const weekday = new Date(day).getUTCDay();
    return weekday === 0 || weekday === 6 || day === '2024-01-15' ? '' : `${day},5`;
  });
  const { summary, series } = await readText(`Date,Close\n${rows}`);
  expect(summary.step.unit).toBe('tradingDay');
  expect(summary.gapsFilled).toBe(0);
  expect(series[0].values.length).toBe(29);
});

test('files that are no text are refused by the name of what they are', async () => {
  const bytes = (...parts: (number | string)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encoder.encode(part)])));
  expect(await refusal('')).toBe('The file is empty.');
  expect(await refusal(bytes(0x89, 'PNG\r\n', 0x1a, 10, 0, 0, 0, 13))).toContain('a PNG picture');
  expect(await refusal(bytes('PK', 3, 4, 20, 0, 'xl/workbook.xml'))).toContain('an Excel workbook (.xlsx)');
  expect(await refusal(bytes('PK', 3, 4, 20, 0, 'notes.txt'))).toContain('a zip archive');
  expect(await refusal(bytes(0x1f, 0x8b, 8, 0))).toContain('a gzip archive');
  expect(await refusal('%PDF-1.7\n')).toContain('a PDF document');
  expect(await refusal(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 32))).toContain('binary data');
});

test('a file without dates or without numbers is refused with what its columns look like', async () => {
  expect(await refusal('a,b\n1.5,x\n2.5,y\n')).toBe(
    'No column holds dates or times; there is "a" (numbers, such as "1.5") and "b" (text, such as "x"). Rows can be counted instead: choose no time column (--time none).',
  );
  expect(await refusal('date,b\n2024-01-01,x\n2024-01-02,y\n')).toContain(
    'No column holds numbers to forecast',
  );
  expect(await refusal('date,y\n2024-01-01,1\n2024-01-02,2', { timeColumn: 'when' })).toBe(
    'There is no column "when"; there is "date" and "y".',
  );
});

test('names that are special to JavaScript, markup and formulae are plain data', async () => {
  const rows = days(
    8,
    (day, i) => `__proto__,${day},${i},1\nconstructor,${day},${i},1\n=cmd(),${day},${i},2`,
  );
  const { series, summary } = await readText(`toString,date,__proto__,<script>alert(1)</script>\n${rows}`);
  expect(summary.layout.targetColumns).toEqual(['__proto__', '<script>alert(1)</script>']);
  expect(series.map((one) => one.key)).toContain('constructor/__proto__');
  expect(series).toHaveLength(6);
});

test('the preview of a whole file says what the upload will say', async () => {
  const text = `date;y\n${days(30, (day, i) => `${day};${i},5`)}\n`;
  const preview = previewCsv(encoder.encode(text), {}, true);
  const { summary } = await readText(text);
  expect(preview.dialect).toEqual(summary.dialect);
  expect(preview.columns).toEqual(summary.columns);
  expect(preview.step).toEqual(summary.step);
  expect(preview.rows[1]).toEqual(['2024-01-02', '1,5']);
  expect(preview.dialect.decimal).toBe(',');
});

test('a sender may write over its buffer, or give it away, once the next chunk is asked for', async () => {
  const text = `day,y\n${Array.from(
    { length: 40 },
    (_, day) => `2024-01-${String((day % 31) + 1).padStart(2, '0')},${day}\n`,
  )
    .slice(0, 31)
    .join('')}`;
  async function* reused() {
    const buffer = Buffer.alloc(16);
    for (let at = 0; at < text.length; at += buffer.length) {
      yield buffer.subarray(0, buffer.write(text.slice(at, at + buffer.length)));
      buffer.fill(0);
    }
    const last = Buffer.from(new ArrayBuffer(4));
    yield last.fill('\n');
    last.buffer.transfer(0);
  }
  const read = await ingestCsv(reused(), {});
  if (!read.ok) throw new Error(describeIngestProblem(read.problem));
  expect(Array.from(read.value.series[0].values)).toEqual(Array.from({ length: 31 }, (_, day) => day));
});
