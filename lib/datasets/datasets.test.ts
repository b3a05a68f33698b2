import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { deleteDataset, renameDataset } from './change-dataset.ts';
import { datasetsWithColumns, listDatasets } from './list-datasets.ts';
import { countLedger, readLedger } from './read-ledger.ts';
import { readPanel, readSeries } from './read-panel.ts';
import { listVersions, readVersion, readVersionById } from './read-version.ts';
import { datasetFilterSchema, type NewVersion } from './schema.ts';
import { observationsPerChunk } from './series-chunks.ts';
import { storeVersion } from './store-version.ts';

beforeEach(async () => {
  await closeDatabase();
  process.env.HINDCAST_DATA_DIR = await mkdtemp(join(tmpdir(), 'hindcast-datasets-'));
  await applyMigrations(process.env.HINDCAST_DATA_DIR);
});
afterAll(closeDatabase);

const day = { unit: 'day', count: 1 } as const;

const makeSeries = (
  key: string,
  length: number,
  valueAt: (i: number) => number = (i) => i / 7,
): TimeSeries => ({
  key,
  step: day,
  timestamps: Float64Array.from({ length }, (_, i) => i * 86_400_000),
  values: Float64Array.from({ length }, (_, i) => valueAt(i)),
});

const makeVersion = (series: readonly TimeSeries[], change: Partial<NewVersion> = {}): NewVersion => ({
  fileName: 'weather.csv',
  sourceSha256: 'a'.repeat(64),
  sourceBytes: 1_234,
  dialect: { delimiter: ';', headerLine: 1 },
  layout: { timeColumn: 'date', idColumn: null, targetColumns: series.map(({ key }) => key) },
  step: day,
  rowsRead: 10,
  rowsRefused: 1,
  gapsFilled: 2,
  notes: [{ kind: 'gaps', sentence: 'Two days are missing.' }],
  ledger: [
    {
      kind: 'not-a-time',
      line: 14,
      byte: 311,
      column: 'date',
      action: 'refused',
      reason: '"31/02/2024" is not a date.',
      text: '31/02/2024,1',
    },
  ],
  ledgerDropped: 0,
  ledgerCounts: [{ kind: 'not-a-time', count: 1 }],
  timeZone: 'Europe/Berlin',
  series,
  ...change,
});

const store = async (version: NewVersion, datasetId: string | null = null) => {
  const stored = await storeVersion({ datasetId, name: ' Wetter Zürich ', version });
  if (!stored.ok) throw new Error(stored.problem.code);
  return stored.value;
};

const list = async (filter = {}) => (await listDatasets(datasetFilterSchema.parse(filter))).datasets;

test('an upload comes back whole: facts, notes, ledger, and each value bit for bit', async () => {
  const series = [makeSeries('temp', 5, (i) => (i === 2 ? Number.NaN : -0.1 * i)), makeSeries('rain', 3)];
  const version = makeVersion(series);
  const facts = await store(version);
  const { series: _, ledger, ...asGiven } = version;
  expect(facts).toMatchObject({ ...asGiven, datasetName: 'Wetter Zürich', number: 1 });
  expect(facts.series).toEqual([
    { key: 'temp', length: 5, missing: 1, filled: 0, firstTimestamp: 0, lastTimestamp: 4 * 86_400_000 },
    { key: 'rain', length: 3, missing: 0, filled: 0, firstTimestamp: 0, lastTimestamp: 2 * 86_400_000 },
  ]);
  expect(await readSeries(facts.id, 'temp')).toEqual(series[0]);
  expect(await readSeries(facts.id, 'wind')).toBeNull();
  expect(await readLedger(facts.id, { skip: 0, take: 10 })).toEqual(ledger);
  expect(await countLedger(facts.id)).toBe(1);
  expect(await readVersion(facts.datasetId)).toEqual(facts);
  expect(await readVersionById('nothing')).toBeNull();
});

test('a series that only counts keeps when each value was observed', async () => {
  const length = observationsPerChunk + 5;
  const counted: TimeSeries = {
    ...makeSeries('level', length, Math.sin),
    step: { unit: 'observation', count: 1 },
    timestamps: Float64Array.from({ length }, (_, i) => i),
    observedAt: Float64Array.from({ length }, (_, i) => 1e12 + 60_000 * i * (1 + (i % 3))),
  };
  const facts = await store(makeVersion([counted]));
  expect(await readSeries(facts.id, 'level')).toEqual(counted);
});

test('a long series is cut into rows of at most 1 MiB and joined again', async () => {
  const even = makeSeries('long', 2 * observationsPerChunk + 3, Math.sin);
  const long = { ...even, timestamps: even.timestamps.map((time, index) => time + (index % 3)) };
  const facts = await store(makeVersion([long]));
  const chunks = await database().seriesChunk.findMany();
  expect(chunks.map((chunk) => chunk.timestamps.length + chunk.values.length)).toEqual([
    1_048_576, 1_048_576, 48,
  ]);
  expect(await readSeries(facts.id, 'long')).toEqual(long);
});

test('many series and a long ledger are all kept, in their order', async () => {
  const series = Array.from({ length: 1_203 }, (_, i) => makeSeries(`shop ${i}`, 2));
  const ledger = Array.from({ length: 1_501 }, (_, i) => ({
    ...{
      kind: i < 1_500 ? 'not-a-number' : 'repeated-time',
      line: i + 2,
      byte: null,
      column: null,
      reason: 'no value',
      text: '',
    },
    action: 'altered' as const,
  }));
  const facts = await store(makeVersion(series, { ledger }));
  expect(facts.series.map(({ key }) => key)).toEqual(series.map(({ key }) => key));
  expect((await readLedger(facts.id, { skip: 1_490, take: 100 })).map(({ line }) => line)).toEqual(
    Array.from({ length: 11 }, (_, i) => i + 1_492),
  );
  expect(await countLedger(facts.id, 'not-a-number')).toBe(1_500);
  const later = await readLedger(facts.id, { skip: 0, take: 10, kind: 'repeated-time' });
  expect(later.map(({ line }) => line)).toEqual([1_502]);
  const keys = series.map(({ key }) => key).reverse();
  expect(await readPanel(facts.id, keys)).toEqual({ ok: true, value: series.toReversed() });
  expect(await readPanel(facts.id, ['shop 1', 'mill'])).toEqual({
    ok: false,
    problem: { code: 'unknown-series', key: 'mill' },
  });
});

test('a second upload is a new version, and the first one stays as it was', async () => {
  const first = await store(makeVersion([makeSeries('temp', 3)]));
  const second = await store(
    makeVersion([makeSeries('temp', 4)], { fileName: 'later.csv' }),
    first.datasetId,
  );
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(second.datasetId).toBe(first.datasetId);
  expect(await readVersion(first.datasetId, 1)).toEqual(first);
  expect((await readVersion(first.datasetId))?.fileName).toBe('later.csv');
  expect((await listVersions(first.datasetId)).map(({ number, fileName }) => [number, fileName])).toEqual([
    [2, 'later.csv'],
    [1, 'weather.csv'],
  ]);
});

test('the content hash follows keys and numbers, and nothing else', async () => {
  const hash = async (series: readonly TimeSeries[], change?: Partial<NewVersion>) =>
    (await store(makeVersion(series, change))).contentSha256;
  const negativeNaN = makeSeries('temp', 3, () => 1);
  new BigUint64Array(negativeNaN.values.buffer)[1] = 0xfff8000000000001n;
  const plain = await hash([makeSeries('temp', 3)]);
  expect(await hash([makeSeries('temp', 3)], { fileName: 'other.csv', rowsRead: 99 })).toBe(plain);
  expect(await hash([makeSeries('temp', 3, (i) => i / 7 + 1e-12)])).not.toBe(plain);
  expect(await hash([makeSeries('temq', 3)])).not.toBe(plain);
  expect(await hash([negativeNaN])).toBe(
    await hash([makeSeries('temp', 3, (i) => (i === 1 ? Number.NaN : 1))]),
  );
});

test('a version for a dataset that does not exist is refused, and nothing is stored', async () => {
  const stored = await storeVersion({
    datasetId: 'gone',
    name: 'x',
    version: makeVersion([makeSeries('temp', 3)]),
  });
  expect(stored).toEqual({ ok: false, problem: { code: 'unknown-dataset', id: 'gone' } });
  expect(await database().datasetVersion.count()).toBe(0);
});

test('an upload that fails in the middle leaves nothing', async () => {
  const twice = [makeSeries('temp', 3), makeSeries('temp', 3)];
  await expect(store(makeVersion(twice))).rejects.toThrow();
  expect(await list()).toEqual([]);
  expect(await database().dataset.count()).toBe(0);
});

test('a full disk is a problem to tell, and leaves nothing', async () => {
  await database().$queryRawUnsafe('PRAGMA max_page_count = 300');
  const version = makeVersion([makeSeries('long', 3 * observationsPerChunk)]);
  const stored = await storeVersion({ datasetId: null, name: 'large', version });
  expect(stored).toEqual({ ok: false, problem: { code: 'disk-full' } });
  expect(await database().dataset.count()).toBe(0);
  expect(await database().seriesChunk.count()).toBe(0);
});

test('timers go on while a large upload is stored', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await store(makeVersion([makeSeries('long', 20 * observationsPerChunk)]));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});

test('datasets are listed, found again by their columns, renamed and deleted', async () => {
  const weather = await store(makeVersion([makeSeries('temp', 3), makeSeries('rain', 3)]));
  const wind = await store(makeVersion([makeSeries('wind', 3)]));
  expect((await list()).map(({ id }) => id)).toEqual([wind.datasetId, weather.datasetId]);
  expect((await list())[1]).toMatchObject({
    latestVersion: 1,
    seriesCount: 2,
    rowCount: 10,
    runCount: 0,
  });

  const layout = { timeColumn: 'date', idColumn: null, targetColumns: ['rain', 'temp'] };
  expect((await datasetsWithColumns(layout)).map(({ id }) => id)).toEqual([weather.datasetId]);
  expect(await datasetsWithColumns({ ...layout, timeColumn: 'day' })).toEqual([]);
  await store(makeVersion([makeSeries('temp', 3)]), weather.datasetId);
  expect(await datasetsWithColumns(layout)).toEqual([]);

  expect((await renameDataset(weather.datasetId, ' Weather ')).ok).toBe(true);
  expect((await readVersion(weather.datasetId))?.datasetName).toBe('Weather');
  expect((await deleteDataset(weather.datasetId)).ok).toBe(true);
  expect(await deleteDataset(weather.datasetId)).toMatchObject({
    ok: false,
    problem: { code: 'unknown-dataset' },
  });
  expect(await renameDataset(weather.datasetId, 'x')).toMatchObject({ ok: false });
  expect(await database().seriesChunk.count()).toBe(1);
});
