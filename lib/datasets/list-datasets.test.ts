import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations, closeDatabase, database, searchText } from '#lib/db/index.ts';
import { layoutSha256 } from './content-hash.ts';
import { datasetsFromFile, datasetsWithColumns, hasColumns, listDatasets } from './list-datasets.ts';
import { datasetFilterSchema, datasetsPerPage } from './schema.ts';

const count = 3_000;
const layout = { timeColumn: 'date', idColumn: null, targetColumns: ['sales'] };
const nameOf = (i: number) => (i % 2 === 0 ? `Shop_${i}` : `Mill-${i}`);
const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 60_000);

beforeAll(async () => {
  process.env.HINDCAST_DATA_DIR = await mkdtemp(join(tmpdir(), 'hindcast-list-'));
  await applyMigrations(process.env.HINDCAST_DATA_DIR);
  const latest = { latestVersion: 1, latestLayoutSha256: layoutSha256(layout), seriesCount: 1 };
  const datasets = Array.from({ length: count }, (_, i) => ({
    ...{ id: `d${i}`, name: nameOf(i), searchName: searchText(nameOf(i)), ...latest },
    ...{ rowCount: (i * 7) % count, createdAt: at(i), uploadedAt: at(count - i) },
  }));
  const versions = datasets.map(({ id, createdAt }, i) => ({
    ...{ id: `v${i}`, datasetId: id, number: 1, createdAt, fileName: 'a.csv', sourceSha256: `sha ${i}` },
    ...{
      contentSha256: '',
      sourceBytes: 1,
      dialect: {},
      layout,
      layoutSha256: layoutSha256(layout),
      step: {},
    },
    ...{ rowsRead: 1, rowsRefused: 0, gapsFilled: 0, seriesCount: 1, notes: [], ledgerDropped: 0 },
  }));
  for (let start = 0; start < count; start += 500) {
    await database().dataset.createMany({ data: datasets.slice(start, start + 500) });
    await database().datasetVersion.createMany({ data: versions.slice(start, start + 500) });
  }
}, 60_000);
afterAll(closeDatabase);

const list = (filter = {}) => listDatasets(datasetFilterSchema.parse(filter));

test('of three thousand datasets a page holds some, in the order of the whole list', async () => {
  const first = await list();
  expect(first.total).toBe(count);
  expect(first.datasets.map(({ id }) => id)).toEqual(
    Array.from({ length: datasetsPerPage }, (_, i) => `d${i}`),
  );
  expect((await list({ page: 2 })).datasets[0]?.id).toBe(`d${datasetsPerPage}`);
  expect((await list({ page: 120 })).datasets.at(-1)?.id).toBe('d2999');
  expect((await list({ page: 121 })).datasets).toEqual([]);
  expect((await list({ order: 'stored' })).datasets[0]?.id).toBe('d2999');
  expect((await list({ order: 'name', descending: false })).datasets[0]?.name).toBe('Mill-1');
  const rows = (await list({ order: 'rows' })).datasets.map(({ rowCount }) => rowCount);
  expect(rows.slice(0, 3)).toEqual([2_999, 2_998, 2_997]);
});

test('a search finds names alone that hold it, wildcards and all', async () => {
  expect((await list({ search: 'SHOP_' })).total).toBe(count / 2);
  expect((await list({ search: 'mill_' })).total).toBe(0);
  expect((await list({ search: 'mill-2999' })).datasets.map(({ id }) => id)).toEqual(['d2999']);
  expect((await list({ search: '%' })).total).toBe(0);
});

test('a new version of columns that three thousand datasets share finds its dataset', async () => {
  const offered = await datasetsWithColumns(layout, 'd2999');
  expect(offered.map(({ id }) => id).slice(0, 3)).toEqual(['d2999', 'd0', 'd1']);
  expect(offered).toHaveLength(datasetsPerPage + 1);
  expect(await hasColumns('d2999', layout)).toBe(true);
  expect(await hasColumns('d2999', { ...layout, timeColumn: 'day' })).toBe(false);
  expect(await datasetsFromFile(nameOf(2_999), 'sha 2999')).toEqual(['d2999']);
  expect(await datasetsFromFile(nameOf(2_999), 'sha 1')).toEqual([]);
});
