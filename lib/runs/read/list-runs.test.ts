import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, searchText } from '#lib/db/index.ts';
import { runFilterSchema, runsPerPage } from '../schema.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { listRuns } from './list-runs.ts';

const count = 3_000;
const list = (filter = {}) => listRuns(runFilterSchema.parse(filter));

beforeAll(async () => {
  await openTestDirectory();
  const { id: versionId, datasetId } = await storeTestDataset();
  const runs = Array.from({ length: count }, (_, i) => {
    const key = i % 2 === 0 ? 'temp_max' : 'temp-max';
    return {
      ...{ id: `r${i}`, datasetId, versionId, createdAt: new Date(i * 60_000), seriesKeys: [key] },
      ...{
        status: i < 2_000 ? 'SUCCEEDED' : 'QUEUED',
        searchKeys: searchText(key),
        settings: { ...quickSettings },
      },
      ...{ settingsVersion: 1, cell: 'gru', horizon: 5, seed: 1n, cutoff: 0 },
      // As large as that of a run of some series.
      summary: { filler: 'x'.repeat(10_000) },
    };
  });
  for (let start = 0; start < count; start += 250)
    await database().run.createMany({ data: runs.slice(start, start + 250) });
}, 60_000);
afterAll(closeDatabase);

test('of three thousand runs a page holds some, newest first', async () => {
  const { runs, total } = await list({ page: 2 });
  expect(total).toBe(count);
  expect(runs.map(({ id }) => id)).toEqual(
    Array.from({ length: runsPerPage }, (_, i) => `r${count - 1 - runsPerPage - i}`),
  );
  expect((await list({ status: 'SUCCEEDED' })).total).toBe(2_000);
});

test('a search that fifteen hundred runs answer finds them all, and no other for its wildcard', async () => {
  expect((await list({ search: 'Temp_max' })).total).toBe(count / 2);
  expect((await list({ search: 'temp_m', page: 60 })).runs.map(({ id }) => id).at(-1)).toBe('r0');
  expect((await list({ search: 'tides' })).total).toBe(count);
});
