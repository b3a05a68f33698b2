import { randomFillSync } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { startRun } from '../commands/start-run.ts';
import { createRecorder } from '../queue/run-recorder.ts';
import { openTestDirectory, quickSettings, storeTestDataset } from '../test-data.ts';
import { watchLoop } from '../watch-loop.ts';
import {
  putInForce,
  readCheckpoint,
  removeLeftOverCheckpoints,
  stageCheckpoint,
} from './stored-checkpoint.ts';

const MiB = 1024 * 1024;
let runId = '';
beforeEach(async () => {
  await openTestDirectory();
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north'], settings: quickSettings });
  if (!started.ok) throw new Error(started.problem.code);
  runId = started.value.id;
  await database().run.update({ where: { id: runId }, data: { status: 'RUNNING' } });
});
afterAll(closeDatabase);

const bytesOf = (length: number) => randomFillSync(new Uint8Array(length));
const isSame = (stored: Uint8Array | null, bytes: Uint8Array) =>
  stored !== null && Buffer.compare(stored, bytes) === 0;
const countParts = () => database().checkpointPart.count();
const store = async (bytes: Uint8Array) => {
  const staged = await stageCheckpoint(runId, bytes, () => true);
  if (staged === null) throw new Error('it was wanted');
  await database().$transaction((tx) => putInForce(tx, runId, staged));
};

test('a checkpoint comes back bit for bit, whether it fills its parts or not', async () => {
  expect(await readCheckpoint(runId)).toBeNull();
  for (const length of [1, MiB - 1, MiB, MiB + 1, 3 * MiB]) {
    const bytes = bytesOf(length);
    await store(bytes);
    expect([length, isSame(await readCheckpoint(runId), bytes)]).toEqual([length, true]);
  }
});

test('until a checkpoint is whole the one before it is in force', async () => {
  const first = bytesOf(2 * MiB);
  await store(first);
  await stageCheckpoint(runId, bytesOf(4 * MiB), () => true);
  expect(isSame(await readCheckpoint(runId), first)).toBe(true);
  // One that is no longer wanted stops in the middle.
  let asked = 0;
  expect(await stageCheckpoint(runId, bytesOf(9 * MiB), () => asked++ < 2)).toBeNull();
  expect(isSame(await readCheckpoint(runId), first)).toBe(true);
  const second = bytesOf(3 * MiB);
  await store(second);
  expect(isSame(await readCheckpoint(runId), second)).toBe(true);
});

test('a checkpoint that an earlier version stored in one row is read', async () => {
  const bytes = bytesOf(1_000);
  await database().checkpoint.create({ data: { runId, kind: 'resume', format: 1, bytes } });
  expect(isSame(await readCheckpoint(runId), bytes)).toBe(true);
  const later = bytesOf(2_000);
  await store(later);
  expect(isSame(await readCheckpoint(runId), later)).toBe(true);
});

test('what a killed server left of runs that are over goes at the next start, and nothing else', async () => {
  const bytes = bytesOf(3 * MiB);
  await store(bytes);
  await removeLeftOverCheckpoints();
  expect(isSame(await readCheckpoint(runId), bytes)).toBe(true);
  await database().run.update({ where: { id: runId }, data: { status: 'CANCELLED' } });
  await removeLeftOverCheckpoints();
  expect([await readCheckpoint(runId), await countParts()]).toEqual([null, 0]);
});

test('while 24 MiB are stored and read the server computes for no tenth of a second at a stretch', async () => {
  const recorder = createRecorder({ runId, earlierMs: 0, known: [], onLost: () => {} });
  await recorder.checkpoint(bytesOf(MiB), 1);
  const bytes = bytesOf(24 * MiB);
  // By what this thread computes, not by the clock: other tests run beside it.
  expect((await watchLoop(() => recorder.checkpoint(bytes, 2))).turnMs).toBeLessThan(100);
  let stored: Uint8Array | null = null;
  const reading = await watchLoop(async () => {
    stored = await readCheckpoint(runId);
  });
  expect(reading.turnMs).toBeLessThan(100);
  expect(isSame(stored, bytes)).toBe(true);
  expect(await countParts()).toBe(24);
});
