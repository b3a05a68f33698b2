import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { datasetsFromFile, listDatasets, readVersion } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import { closeDatabase, database } from '#lib/db/index.ts';
import { claimRun } from '../queue/claim-run.ts';
import { createQueue, type RunQueue } from '../queue/queue.ts';
import { listRuns } from '../read/list-runs.ts';
import { readRace } from '../read/read-race.ts';
import { readRun } from '../read/read-run.ts';
import { runFilterSchema, undoMs } from '../schema.ts';
import { queuePlaceOf } from '../status/queue-place.ts';
import { removeDeleted } from '../stored/remove-deleted.ts';
import { openTestDirectory, quickSettings, storeTestDataset, waitForRun } from '../test-data.ts';
import { cancelRun } from './cancel-run.ts';
import { deleteDatasetWithRuns } from './delete-dataset.ts';
import { deleteRuns } from './delete-runs.ts';
import { restoreDeleted } from './restore-deleted.ts';
import { startRace } from './start-race.ts';
import { startRun } from './start-run.ts';

const queues: RunQueue[] = [];
beforeEach(async () => void (await openTestDirectory()));
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop();
});
afterAll(closeDatabase);

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date(now.getTime() + undoMs);
const filter = runFilterSchema.parse({});

const queueRun = async (versionId: string): Promise<string> => {
  const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.id;
};
const batchOf = <Problem>(
  deleted: { ok: true; value: { batch: string } } | { ok: false; problem: Problem },
): string => {
  if (!deleted.ok) throw new Error(JSON.stringify(deleted.problem));
  return deleted.value.batch;
};
const placeOf = async (id: string): Promise<number> =>
  queuePlaceOf(await database().run.findUniqueOrThrow({ where: { id } }));

test('a deleted run is gone for every list and page, is not trained, and comes back as it was', async () => {
  const version = await storeTestDataset();
  const [first, second] = [await queueRun(version.id), await queueRun(version.id)];
  const deleted = await deleteRuns([first], now);
  expect(deleted).toMatchObject({ value: { count: 1, stillTraining: 0 } });
  expect(await readRun(first)).toBeNull();
  expect((await listRuns(filter)).runs.map(({ id }) => id)).toEqual([second]);
  expect((await listDatasets(datasetFilterSchema.parse({}))).datasets[0]?.runCount).toBe(1);
  expect(await placeOf(second)).toBe(1);
  expect(await cancelRun(first)).toMatchObject({ problem: { code: 'unknown-run' } });
  expect(await deleteRuns([first], now)).toMatchObject({ problem: { code: 'unknown-run' } });

  expect(await restoreDeleted(batchOf(deleted))).toMatchObject({ ok: true });
  expect(await readRun(first)).toMatchObject({ status: 'QUEUED', queuePlace: 1 });
  expect(await placeOf(second)).toBe(2);
  await removeDeleted(new Date());
  expect(await readRun(first)).not.toBeNull();
});

test('the next run in line is claimed where the first one was deleted', async () => {
  const version = await storeTestDataset();
  const [first, second] = [await queueRun(version.id), await queueRun(version.id)];
  await deleteRuns([first], now);
  expect(await claimRun('a server', 1_000)).toBe(second);
  expect(await claimRun('a server', 1_000)).toBeNull();
});

test('what was deleted is removed once it is due, not before, and then there is nothing to bring back', async () => {
  const version = await storeTestDataset();
  const id = await queueRun(version.id);
  const batch = batchOf(await deleteRuns([id], now));
  await removeDeleted(new Date(now.getTime() - 1));
  expect(await database().run.count()).toBe(1);
  await removeDeleted(later);
  expect([await database().run.count(), await database().deletion.count()]).toEqual([0, 0]);
  expect(await restoreDeleted(batch)).toMatchObject({ problem: { code: 'removed' } });
});

test('a deletion that its server did not live to carry out is carried out by the next one', async () => {
  const version = await storeTestDataset();
  await deleteRuns([await queueRun(version.id)], now);
  const queue = createQueue({ threads: 0, heartbeatMs: 10 });
  queues.push(queue);
  await queue.start();
  await expect.poll(() => database().run.count(), { timeout: 10_000 }).toBe(0);
});

test('a dataset goes with its runs and comes back with them, less what had been deleted before', async () => {
  const version = await storeTestDataset();
  const [kept, gone] = [await queueRun(version.id), await queueRun(version.id)];
  await deleteRuns([gone], now);
  const deleted = await deleteDatasetWithRuns(version.datasetId, now);
  expect(deleted).toMatchObject({ value: { count: 1 } });
  expect(await readVersion(version.datasetId)).toBeNull();
  expect(await readRun(kept)).toBeNull();
  expect((await listRuns(filter)).total).toBe(0);
  expect(await datasetsFromFile('Tides', 'a'.repeat(64))).toEqual([]);
  expect(await claimRun('a server', 1_000)).toBeNull();
  expect(
    await startRun({ versionId: version.id, seriesKeys: ['north'], settings: quickSettings }),
  ).toMatchObject({ problem: { code: 'unknown-version' } });

  await restoreDeleted(batchOf(deleted));
  expect(await readVersion(version.datasetId)).toMatchObject({ id: version.id });
  expect(await readRun(kept)).not.toBeNull();
  expect(await readRun(gone)).toBeNull();

  await deleteDatasetWithRuns(version.datasetId, now);
  await removeDeleted(later);
  expect([await database().dataset.count(), await database().run.count()]).toEqual([0, 0]);
});

test('several are deleted together; one that trains stays, and is told', async () => {
  const version = await storeTestDataset();
  const ids = [await queueRun(version.id), await queueRun(version.id), await queueRun(version.id)];
  expect(await claimRun('a server', 60_000)).toBe(ids[0]);
  expect(await deleteRuns(ids, now)).toMatchObject({ value: { count: 2, stillTraining: 1 } });
  expect(await deleteRuns([ids[0] ?? ''], now)).toEqual({ ok: false, problem: { code: 'still-running' } });
  expect((await listRuns(filter)).runs.map(({ id }) => id)).toEqual([ids[0]]);
});

test('a race shows the runs that are left, and its links outlive one of them', async () => {
  const version = await storeTestDataset();
  const started = await startRace({ versionId: version.id, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  const raceId = started.value.id;
  const runId = (await readRace(raceId))?.racers[0]?.run.id ?? '';
  await database().shareLink.create({
    data: { runId, raceId, tokenSha256: 'race', createdAt: now },
  });
  await deleteRuns([runId], now);
  expect((await readRace(raceId))?.racers).toHaveLength(2);
  await removeDeleted(later);
  const link = await database().shareLink.findUniqueOrThrow({ where: { tokenSha256: 'race' } });
  expect((await readRace(raceId))?.racers.map(({ run }) => run.id)).toContain(link.runId);
});

test('a second training goes with the run that it verifies, and comes back with it', async () => {
  const version = await storeTestDataset();
  const id = await queueRun(version.id);
  const { datasetId, versionId } = await database().run.findUniqueOrThrow({ where: { id } });
  const second = await database().run.create({
    data: {
      ...{ datasetId, versionId, verifiesId: id, status: 'QUEUED', seriesKeys: ['north'], searchKeys: '' },
      ...{ settings: { ...quickSettings }, settingsVersion: 1, cell: 'gru', horizon: 5, seed: 1n, cutoff: 0 },
    },
  });
  const batch = batchOf(await deleteRuns([id], now));
  expect(await claimRun('a server', 1_000)).toBeNull();
  await restoreDeleted(batch);
  expect(await waitForRun(second.id, () => true)).toMatchObject({ status: 'QUEUED' });
});
