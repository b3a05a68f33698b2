import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { startRun } from '../commands/start-run.ts';
import { createRecorder } from '../queue/run-recorder.ts';
import type { RunEvent } from '../schema.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { announceStatus, changeStatus } from './change-status.ts';
import { subscribeToRun } from './subscribe-to-run.ts';

beforeEach(async () => void (await openTestDirectory()));
afterAll(closeDatabase);

/** A run that trains, on no thread, and has told so many epochs. */
async function trainingRun(epochs: number) {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  const { id } = started.value;
  await changeStatus(id, 'QUEUED', 'RUNNING');
  const recorder = createRecorder({ runId: id, earlierMs: 0, known: [], onLost: () => {} });
  let epoch = 0;
  const train = async (more: number) => {
    for (let i = 0; i < more; i++) recorder.epoch({ ...report, epoch: ++epoch }, epoch);
    await recorder.settled();
  };
  await train(epochs);
  return { id, train };
}

const report = {
  ...{ member: 1, trainLoss: 1, validationLoss: 1, gradientNorm: 1, updatesDone: 1, updatesTotal: 10 },
};

const idsOf = (events: readonly RunEvent[]) => events.map((event) => event.id);
const counted = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('a long run is told again in parts, each when the follower is ready, and what happens meanwhile after them', async () => {
  const { id, train } = await trainingRun(700);
  const told: RunEvent[] = [];
  let parts = 0;
  const following = await subscribeToRun(id, 0, {
    onEvents: async (events) => {
      parts++;
      told.push(...events);
      // While it is told the past, the run goes on and its state changes.
      if (parts === 2) await train(30);
      if (parts === 3) await announceStatus(id);
      await wait(1);
    },
  });
  await train(5);
  following?.stop();
  await train(5);
  // Queued is the first, running the second; of states that are past only the newest is told.
  expect(idsOf(told)).toEqual(counted(told[0]?.id ?? 0, 2 + 700 + 30 + 1 + 5));
  expect(told[0]?.id).toBeGreaterThan(1);
  expect(parts).toBeGreaterThan(2);
});

test('many followers of one run have it read once', async () => {
  const { id } = await trainingRun(700);
  const reads = vi.spyOn(database().runEpoch, 'findMany');
  const heard = await Promise.all(
    Array.from({ length: 50 }, async (_, follower) => {
      const told: RunEvent[] = [];
      const following = await subscribeToRun(id, follower * 10, {
        onEvents: (events) => void told.push(...events),
      });
      following?.stop();
      return told;
    }),
  );
  for (const [follower, told] of heard.entries())
    expect(idsOf(told)).toEqual(counted(Math.max(2, follower * 10 + 1), 702));
  // Two pages each; the last may be read again for who came after its reading had begun.
  expect(reads.mock.calls.length).toBeLessThan(40);
});
