import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { deleteDataset } from '#lib/datasets/index.ts';
import { closeDatabase, database } from '#lib/db/index.ts';
import { describeRunProblem } from '../problem-sentence.ts';
import { startQueue, stopQueue } from '../queue/the-queue.ts';
import { listRaceRuns, readRace } from '../read/read-race.ts';
import { subscribeToRun } from '../status/subscribe-to-run.ts';
import { removeDeleted } from '../stored/remove-deleted.ts';
import { openTestDirectory, quickSettings, storeTestDataset, waitForRun } from '../test-data.ts';
import { deleteRuns } from './delete-runs.ts';
import { startRace } from './start-race.ts';

beforeEach(async () => void (await openTestDirectory()));
afterEach(stopQueue);
afterAll(closeDatabase);

const queueRace = async (versionId: string): Promise<string> => {
  const started = await startRace({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(describeRunProblem(started.problem));
  return started.value.id;
};

async function linkTo(runId: string, raceId: string | null): Promise<string> {
  const link = await database().shareLink.create({
    data: { runId, raceId, tokenSha256: `${runId} ${raceId}`, createdAt: new Date(0) },
  });
  return link.id;
}

async function finished(raceId: string) {
  for (const id of await listRaceRuns(raceId))
    await waitForRun(id, ({ status }) => status === 'SUCCEEDED', 120_000);
  const race = await readRace(raceId);
  if (race === null) throw new Error('the race is gone');
  return race;
}

test('a race queues Elman, GRU and LSTM with one seed, one budget and the same data', async () => {
  const version = await storeTestDataset();
  const race = await readRace(await queueRace(version.id));
  expect(race?.racers.map(({ run }) => run.cell)).toEqual(['elman', 'gru', 'lstm']);
  for (const { run } of race?.racers ?? []) {
    expect(run).toMatchObject({ status: 'QUEUED', versionId: version.id, raceId: race?.id });
    expect({ ...run.settings, cell: 'gru' }).toEqual(quickSettings);
  }
});

test('a race is deterministic under its seed, also where the server was stopped in between', {
  timeout: 180_000,
}, async () => {
  const version = await storeTestDataset();
  const first = await queueRace(version.id);
  await startQueue();
  await stopQueue();
  await startQueue();
  const second = await queueRace(version.id);
  const [one, other] = [await finished(first), await finished(second)];
  const outcome = (race: typeof one) =>
    race.racers.map(({ run, memory }) => ({
      cell: run.cell,
      engine: run.engine,
      weights: run.weightsSha256,
      metrics: run.result?.metrics,
      losses: run.epochs.map(({ validationLoss }) => validationLoss),
      memory,
    }));
  expect(outcome(one)).toEqual(outcome(other));
  // Three networks, not one three times.
  expect(new Set(outcome(one).map(({ weights }) => weights)).size).toBe(3);
});

test('who follows a waiting run hears that it was deleted', async () => {
  const version = await storeTestDataset();
  const [run = ''] = await listRaceRuns(await queueRace(version.id));
  const told: string[] = [];
  const following = await subscribeToRun(run, 0, {
    onEvents: (events) => void told.push(...events.map(({ type }) => type)),
    onGone: () => void told.push('gone'),
  });
  expect((await deleteRuns([run], new Date())).ok).toBe(true);
  expect(told).toEqual(['status', 'gone']);
  following?.stop();
});

test('a race outlives a run that is deleted, and ends with its dataset', async () => {
  const version = await storeTestDataset();
  const id = await queueRace(version.id);
  const [run = ''] = await listRaceRuns(id);
  const ofTheRace = await linkTo(run, id);
  const ofTheRun = await linkTo(run, null);
  await deleteRuns([run], new Date(0));
  await removeDeleted(new Date());
  expect((await readRace(id))?.racers).toHaveLength(2);
  // The link to the race goes on to another of its runs; the one to the run alone ends with it.
  const moved = await database().shareLink.findUnique({ where: { id: ofTheRace } });
  expect(await listRaceRuns(id)).toContain(moved?.runId);
  expect(await database().shareLink.findUnique({ where: { id: ofTheRun } })).toBeNull();
  await deleteDataset(version.datasetId);
  expect(await readRace(id)).toBeNull();
  expect(await database().race.count()).toBe(0);
});

test('a race that its settings do not allow is refused, and nothing is queued', async () => {
  const version = await storeTestDataset();
  const settings = { ...quickSettings, hiddenSize: 0 };
  const started = await startRace({ versionId: version.id, seriesKeys: ['north'], settings });
  expect(started.ok ? null : describeRunProblem(started.problem)).toMatch(
    /hiddenSize cannot be used as given/,
  );
  expect(await database().run.count()).toBe(0);
});
