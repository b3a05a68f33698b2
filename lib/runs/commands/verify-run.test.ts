import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { createQueue, type RunQueue } from '../queue/queue.ts';
import { listRuns } from '../read/list-runs.ts';
import { readRun } from '../read/read-run.ts';
import { type RunDetail, runFilterSchema } from '../schema.ts';
import {
  longSettings,
  openTestDirectory,
  quickSettings,
  storeTestDataset,
  waitForRun,
} from '../test-data.ts';
import { startThread } from '../thread/start-thread.ts';
import { deleteRun } from './delete-run.ts';
import { startRun } from './start-run.ts';
import { verifyRun } from './verify-run.ts';

const queues: RunQueue[] = [];
beforeEach(async () => void (await openTestDirectory()));
afterEach(stopQueues);
afterAll(closeDatabase);

async function stopQueues(): Promise<void> {
  for (const queue of queues.splice(0)) await queue.stop();
}

const startQueue = async (threads = 1, start = startThread): Promise<RunQueue> => {
  const queue = createQueue({ threads, helpers: threads - 1, start });
  queues.push(queue);
  await queue.start();
  return queue;
};

async function queueRun(settings = quickSettings): Promise<string> {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north', 'south'], settings });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.id;
}

async function verify(id: string): Promise<string> {
  const verified = await verifyRun(id);
  if (!verified.ok) throw new Error(verified.problem.code);
  return verified.value.id;
}

const isVerified = (run: RunDetail) => run.verification?.status === 'SUCCEEDED';

test('a second training gives the weights of the first, bit for bit, and no list shows it', async () => {
  const id = await queueRun();
  const queue = await startQueue();
  const first = await waitForRun(id, (run) => run.status === 'SUCCEEDED');
  expect(first.verification).toBeNull();
  const secondId = await verify(id);
  queue.wake();
  const { weightsSha256, verification, engine } = await waitForRun(id, isVerified);
  expect(weightsSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(verification).toMatchObject({ runId: secondId, weightsSha256, failure: null });
  expect(await readRun(secondId)).toMatchObject({ engine, verifiesId: id, attempts: 1 });
  expect((await listRuns(runFilterSchema.parse({}))).runs.map((run) => run.id)).toEqual([id]);
}, 60_000);

test('the second training takes the engine of the first, and another engine gives other weights', async () => {
  const id = await queueRun();
  const queue = await startQueue();
  const first = await waitForRun(id, (run) => run.status === 'SUCCEEDED');
  const engine = 'reference float64';
  expect(first.engine).not.toBe(engine);
  // As if this run had been trained where no WebAssembly is.
  await database().run.update({ where: { id }, data: { engine } });
  const secondId = await verify(id);
  queue.wake();
  const { verification } = await waitForRun(id, isVerified);
  expect((await readRun(secondId))?.engine).toBe(engine);
  expect(verification?.weightsSha256).not.toBe(first.weightsSha256);
}, 60_000);

test('an engine that does not run here is refused with a sentence', async () => {
  const id = await queueRun();
  const queue = await startQueue();
  await waitForRun(id, (run) => run.status === 'SUCCEEDED');
  await database().run.update({ where: { id }, data: { engine: 'an abacus' } });
  await verify(id);
  queue.wake();
  const { verification } = await waitForRun(id, (run) => run.verification?.status === 'FAILED');
  expect(verification?.failure).toContain('The engine "an abacus" does not run here');
}, 60_000);

test('the weights are the same on a pool of two threads, and after a server that stopped midway', async () => {
  const settings = { ...quickSettings, members: 2 };
  const id = await queueRun(settings);
  await queueRun(settings);
  await startQueue(2);
  await waitForRun(id, (run) => run.status === 'SUCCEEDED');
  const secondId = await verify(id);
  await stopQueues();
  // Its thread is asked for a checkpoint from the start: it stands still after the first update.
  await startQueue(1, (...task) => {
    const thread = startThread(...task);
    thread.stop();
    return thread;
  });
  const storedCheckpoint = { where: { runId: secondId } };
  await vi.waitUntil(async () => (await database().checkpoint.count(storedCheckpoint)) > 0, 30_000);
  await stopQueues();
  expect((await readRun(secondId))?.status).toBe('QUEUED');

  await startQueue(1);
  const { weightsSha256, verification } = await waitForRun(id, isVerified);
  expect(verification?.weightsSha256).toBe(weightsSha256);
  expect((await readRun(secondId))?.attempts).toBe(2);
}, 90_000);

test('only a run that trained to its end is verified, one at a time, and its verification ends with it', async () => {
  expect(await verifyRun('none')).toMatchObject({ problem: { code: 'unknown-run' } });
  const waiting = await queueRun(longSettings);
  expect(await verifyRun(waiting)).toMatchObject({ problem: { code: 'not-verifiable' } });
  await deleteRun(waiting);

  const id = await queueRun();
  const queue = await startQueue();
  await waitForRun(id, (run) => run.status === 'SUCCEEDED');
  await queue.stop();
  const secondId = await verify(id);
  expect(await verify(id)).toBe(secondId);
  await deleteRun(id);
  expect(await readRun(secondId)).toBeNull();
}, 60_000);
