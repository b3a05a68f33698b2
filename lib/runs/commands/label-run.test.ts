import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { listRuns } from '../read/list-runs.ts';
import { readRun } from '../read/read-run.ts';
import { runFilterSchema } from '../schema.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { labelRun } from './label-run.ts';
import { startRun } from './start-run.ts';

beforeEach(async () => void (await openTestDirectory()));
afterAll(closeDatabase);

test('a run has the name, the note and the tags that it was given, is found by them, and loses them again', async () => {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  const { id } = started.value;
  expect(await readRun(id)).toMatchObject({ name: null, note: null, tags: [] });

  const label = { name: 'Spring Plan', note: 'With the new prices.', tags: ['Budget', 'Budget', 'final'] };
  expect((await labelRun(id, label)).ok).toBe(true);
  expect(await readRun(id)).toMatchObject({ ...label, tags: ['Budget', 'final'] });
  const found = async (search: string) =>
    (await listRuns({ ...runFilterSchema.parse({}), search })).runs.map((run) => run.id);
  expect([await found('spring'), await found('budget'), await found('autumn')]).toEqual([[id], [id], []]);

  await labelRun(id, { name: '', note: '', tags: [] });
  expect(await readRun(id)).toMatchObject({ name: null, note: null, tags: [] });
  expect(await found('spring')).toEqual([]);
  expect(await labelRun('nobody', label)).toMatchObject({ ok: false, problem: { code: 'unknown-run' } });
});
