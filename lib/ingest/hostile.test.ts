import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestCsv } from './ingest-csv.ts';
import { previewCsv } from './preview-csv.ts';
import { chunksOf, readText } from './read-text.fixture.ts';

/** Processor time. In quadratic time these take many times as long; in linear time far less than a second. */
const longestMs = 5_000;

const days = (count: number, row: (day: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) =>
    row(new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10), index),
  ).join('\n');

async function readWithin(text: string, chunkBytes = 65_536) {
  const bytes = new TextEncoder().encode(text);
  const before = process.threadCpuUsage();
  previewCsv(bytes, {}, true);
  const outcome = await ingestCsv(chunksOf(bytes, chunkBytes), {});
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(longestMs);
  return outcome;
}

test('quotes never closed, stray quotes before long blanks and nested quotes take linear time', async () => {
  const head = `date,remark,y\n${days(40, (day, i) => `${day},"fine",${i}`)}\n`;
  const blank = ' '.repeat(200);
  for (const piece of [
    '"a,',
    '"a\n',
    'a,"b\n',
    '""",',
    `"x"${blank}`,
    '\\",',
    'a "b" c,"d\n',
    "'a',\"b'\n",
  ]) {
    const outcome = await readWithin(head + piece.repeat(Math.ceil(50_000 / piece.length)));
    // The rows above are read, whatever follows; or one cell is too long, and the file is refused by that name.
    if (outcome.ok) expect(outcome.value.summary.rowsRead, piece).toBeGreaterThanOrEqual(39);
    else expect(outcome.problem.code, piece).toBe('cell-too-long');
  }
}, 300_000);

test('a million columns and one enormous line are refused by name', async () => {
  expect(
    await readWithin(`date${',y'.repeat(1_000_000)}\n2024-01-01${',1'.repeat(1_000_000)}\n`),
  ).toMatchObject({
    ok: false,
    problem: { code: 'too-many-columns' },
  });
  const line = await readWithin(`date,y\n${days(30, (day, i) => `${day},${i}`)}\n${'x'.repeat(11_000_000)}`);
  expect(line).toMatchObject({ ok: false, problem: { code: 'cell-too-long' } });
}, 120_000);

test('ten thousand columns are read', async () => {
  const columns = Array.from({ length: 9_999 }, (_, at) => at);
  const text = `date,${columns.map((at) => `c${at}`).join(',')}\n${days(12, (day) => `${day},${columns.join(',')}`)}`;
  const { series } = await readText(text, {}, 1 << 20);
  expect(series).toHaveLength(9_999);
  expect(series[4_321].values[3]).toBe(4_321);
  const { lines } = previewCsv(new TextEncoder().encode(text), {}, true);
  expect(lines.map((line) => line.slice(0, 12))).toEqual(text.match(/^.{12}|^$/gm)?.slice(0, 12));
}, 120_000);

test('a cell of 10 MB in quotes, with line ends and delimiters in it, is one cell', async () => {
  const long = `one, two\n"" three\n`.repeat(500_000);
  const text = `date,remark,y\n${days(20, (day, i) => `${day},"${i === 15 ? long : 'short'}",${i}`)}`;
  const { series, summary } = await readText(text, {}, 65_536);
  expect([series[0].values.length, summary.rowsRead, summary.rowsRefused]).toEqual([20, 20, 0]);
}, 120_000);

test('cells made to make date and number patterns go back and forth take linear time', async () => {
  for (const cell of [
    '1 '.repeat(400_000),
    '1,'.repeat(30),
    '2024-01-'.repeat(100_000),
    '(((('.repeat(200_000),
  ]) {
    const outcome = await readWithin(
      `date,y,z\n${days(30, (day, i) => `${day},${i},"${i % 9 === 1 ? cell : i}"`)}`,
    );
    expect(outcome.ok).toBe(true);
  }
}, 120_000);

test('names are data: code, formulae, marks of writing direction; of a name of 1 MB the beginning is kept', async () => {
  const names = [
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '\u202Eevil',
    'n'.repeat(1_000_000),
  ];
  const text = `date,${names.join(',')}\n${days(12, (day, i) => `${day}${`,${i}`.repeat(names.length)}`)}`;
  const kept = names.map((name) => (name.length > 300 ? `${name.slice(0, 299)}…` : name));
  const { series, summary } = await readText(text, {}, 65_536);
  expect(series.map(({ key }) => key)).toEqual(kept);
  expect(summary.notes.find(({ kind }) => kind === 'long-names')?.sentence).toBe(
    'The name of column 7 has 1,000,000 characters and is kept as its first 300.',
  );
  const long = `unique_id,ds,y\n${names.map((name) => days(12, (day, i) => `${name},${day},${i}`)).join('\n')}`;
  expect((await readText(long, {}, 65_536)).series.map(({ key }) => key)).toEqual(kept);
  const alike = ['a', 'b'].map((end) => days(12, (day, i) => `${'n'.repeat(400)}${end},${day},${i}`));
  expect((await readText(`unique_id,ds,y\n${alike.join('\n')}`)).series.map(({ key }) => key)).toEqual([
    kept[5],
    `${kept[5]} 2`,
  ]);
});

test('very many long names take linear time', async () => {
  const second = (row: number): string =>
    new Date(Date.UTC(2024, 0, 1) + row * 1000).toISOString().slice(0, 19);
  const rows = Array.from({ length: 140_000 }, (_, row) =>
    [second(row), row < 60_000 ? 'all alike in the head' : row + 'n'.repeat(310), row].join(','),
  );
  const outcome = await readWithin(`ds,note,y\n${rows.join('\n')}\n`);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(outcome.value.series.map(({ key }) => key)).toEqual(['y']);
}, 300_000);

test('a file in pieces of any length is read as the whole one is: signs, quotes and line ends of every kind', async () => {
  const cell = fc.constantFrom(
    '1',
    '2.5',
    '',
    'a',
    '"q"',
    '"a,b"',
    '"a""b"',
    '"two\nlines"',
    'it"s',
    '"open',
    'é',
    '日',
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), end);
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const good = days(14, (day, i) => `${day},x,${i},"w"`);
        const text = `date,a,y,b\n${good}\n${rows.map(([cells, lineEnd], i) => `2003-01-${String((i % 28) + 1).padStart(2, '0')},${cells.join(',')}${lineEnd}`).join('')}`;
        const bytes = new TextEncoder().encode(text);
        const whole = await ingestCsv(chunksOf(bytes, bytes.length), {});
        const pieces = await ingestCsv(chunksOf(bytes, size), {});
        expect(pieces).toEqual(whole);
      },
    ),
    { seed: 20_241_125, numRuns: 200 },
  );
});
