import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { deleteRuns } from '../commands/delete-runs.ts';
import { startRun } from '../commands/start-run.ts';
import { startQueue, stopQueue } from '../queue/the-queue.ts';
import type { RunProgress } from '../schema.ts';
import { openTestDirectory, quickSettings, storeTestDataset, waitForRun } from '../test-data.ts';
import { followRuns } from './follow-runs.ts';

beforeEach(async () => void (await openTestDirectory()));
afterEach(stopQueue);
afterAll(closeDatabase);

test('runs are told as they stand, then each percent while they train, their end, and that one is gone', async () => {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  const { id } = started.value;
  const told: RunProgress[] = [];
  const end = await followRuns([id, 'nobody'], (progress) => void told.push(progress));
  expect(told).toEqual([
    { runId: id, status: 'QUEUED', percent: null },
    { runId: 'nobody', status: null, percent: null },
  ]);

  await startQueue();
  await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
  const own = told.filter(({ runId }) => runId === id);
  expect(own.at(-1)).toEqual({ runId: id, status: 'SUCCEEDED', percent: null });
  const percents = own.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  expect(percents.length).toBeGreaterThan(0);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));

  await deleteRuns([id], new Date());
  expect(told.at(-1)).toEqual({ runId: id, status: null, percent: null });
  const count = told.length;
  end();
  await deleteRuns([id], new Date());
  expect(told).toHaveLength(count);
});
