import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { readRun } from '../read/read-run.ts';
import { followedRuns } from '../status/progress-hub.ts';
import { subscribeToRun } from '../status/subscribe-to-run.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { deleteDatasetWithRuns } from './delete-dataset.ts';
import { startRun } from './start-run.ts';

beforeEach(async () => void (await openTestDirectory()));
afterAll(closeDatabase);

test('whoever follows a run hears that it is gone when its dataset is deleted, and no one else', async () => {
  const follow = async (name: string) => {
    const { id: versionId, datasetId } = await storeTestDataset(160, name);
    const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
    if (!started.ok) throw new Error(started.problem.code);
    const { id } = started.value;
    const told: string[] = [];
    const following = await subscribeToRun(id, 0, {
      onEvents: (events) => void told.push(...events.map(({ type }) => type)),
      onGone: () => void told.push('gone'),
    });
    return { id, datasetId, told, end: () => following?.stop() };
  };
  const [deleted, kept] = [await follow('deleted'), await follow('kept')];
  expect((await deleteDatasetWithRuns(deleted.datasetId, new Date())).ok).toBe(true);
  expect(deleted.told).toEqual(['status', 'gone']);
  // Its place in the line has changed.
  expect(kept.told).toEqual(['status', 'status']);
  expect(await readRun(deleted.id)).toBeNull();
  expect(await deleteDatasetWithRuns(deleted.datasetId, new Date())).toMatchObject({
    problem: { code: 'unknown-dataset' },
  });
  for (const { end } of [deleted, kept]) end();
  expect(followedRuns()).toEqual([]);
});
