import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readSeries, readVersion, storeVersion } from '#lib/datasets/index.ts';
import { applyMigrations, closeDatabase } from '#lib/db/index.ts';
import { appendRows } from '#lib/intake/index.ts';
import { runCommand } from './hindcast.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-append-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = 86_400_000;
let datasetId = '';
beforeEach(async () => {
  await closeDatabase();
  process.env.HINDCAST_DATA_DIR = mkdtempSync(path.join(folder, 'data-'));
  await applyMigrations(process.env.HINDCAST_DATA_DIR);
  datasetId = (await store('Sales')).datasetId;
});
afterAll(closeDatabase);

async function store(name: string) {
  const step = { unit: 'day', count: 1 } as const;
  const stored = await storeVersion({
    datasetId: null,
    name,
    version: {
      ...{ fileName: 'sales.csv', sourceSha256: 'a'.repeat(64), sourceBytes: 1, step },
      dialect: { dateOrder: 'year-first', decimal: '.' },
      layout: { timeColumn: 'day', idColumn: null, targetColumns: ['sales'] },
      ...{ rowsRead: 3, rowsRefused: 0, gapsFilled: 0, notes: [], ledger: [], ledgerDropped: 0 },
      ...{ ledgerCounts: [], timeZone: null },
      series: [
        {
          ...{ key: 'sales', step, values: Float64Array.of(1, 2, 3) },
          timestamps: Float64Array.of(0, day, 2 * day),
        },
      ],
    },
  });
  if (!stored.ok) throw new Error(stored.problem.code);
  return stored.value;
}

function* chunksOf(stream: PassThrough): Generator<Buffer> {
  for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) yield chunk;
}

async function hindcast(args: readonly string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCommand(args, { startedIn: folder, stdin: Readable.from([input]), stdout, stderr });
  const text = (stream: PassThrough) => Buffer.concat([...chunksOf(stream)]).toString();
  return { code, out: text(stdout), err: text(stderr) };
}

const storedValues = async () => {
  const version = await readVersion(datasetId);
  const series = version && (await readSeries(version.id, 'sales'));
  return [version?.number, ...(series?.values ?? [])];
};

test('rows are stored behind those of a dataset, and what they change and what was refused is told', async () => {
  writeFileSync(path.join(folder, 'more.csv'), 'day,sales\n1970-01-02,5\n1970-01-04,4\nlater,9\n');
  const byName = await hindcast(['append', 'more.csv', '--to', 'Sales']);
  expect(byName).toMatchObject({ code: 0, out: `${datasetId}\n` });
  const told = byName.err.trim().split('\n');
  expect(told[0]).toBe('Stored as version 2, 1 row refused.');
  expect(told[1]).toMatch(/^1 row refused: .* \(line 4: later,9\)$/);
  expect(told[2]).toBe('Since version 1: 1 value added, 1 revised, none removed.');
  expect(await storedValues()).toEqual([2, 1, 5, 3, 4]);

  const piped = await hindcast(['append', '-', '--to', datasetId, '--json'], 'day,sales\n1970-01-05,6\n');
  expect(JSON.parse(piped.out)).toMatchObject({
    version: { number: 3, datasetId, fileName: 'rows.csv' },
    ...{ difference: { added: 1, revised: 0 }, ledger: [] },
  });
});

test('what cannot be appended is refused in a sentence, and nothing is stored', async () => {
  const refusals: readonly (readonly [readonly string[], string, number, string])[] = [
    [['append', '-'], '', 2, '--to DATASET'],
    [
      ['append', '-', '--to', 'Costs'],
      'day,sales\n1970-01-05,6\n',
      3,
      'no dataset with the id or the name "Costs"',
    ],
    [['append', '-', '--to', 'Sales'], 'day,visits\n1970-01-05,6\n', 3, 'sales'],
    [['append', '-', '--to', 'Sales'], 'day,sales\n1969-12-25,6\n', 3, 'cannot be appended'],
  ];
  for (const [args, input, code, part] of refusals) {
    const refused = await hindcast(args, input);
    expect([args, refused.code]).toEqual([args, code]);
    expect(refused.err).toContain(part);
  }
  expect(await storedValues()).toEqual([1, 1, 2, 3]);
  await store('Sales');
  const twice = await hindcast(['append', '-', '--to', 'Sales'], 'day,sales\n1970-01-05,6\n');
  expect(twice.err).toContain('2 datasets are called "Sales": name one by its id');
});

test('rows that are appended at the same time all arrive', async () => {
  const append = (client: string, row: string) =>
    appendRows({
      ...{ datasetId, isPlain: false, fileName: 'row.csv', client, signal: new AbortController().signal },
      rows: Readable.from([Buffer.from(`day,sales\n${row}\n`)]),
    });
  const days = ['1970-01-04', '1970-01-05', '1970-01-06', '1970-01-07'];
  const stored = await Promise.all(
    days.map((time, index) => append(`client ${index}`, `${time},${index + 4}`)),
  );
  expect(stored.map(({ ok }) => ok)).toEqual(days.map(() => true));
  expect(await storedValues()).toEqual([5, 1, 2, 3, 4, 5, 6, 7]);
});
