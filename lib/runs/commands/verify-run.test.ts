import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
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
import { deleteRuns } from './delete-runs.ts';
import { startRun } from './start-run.ts';
import { verifyRun } from './verify-run.ts';

const queues: RunQueue[] = [];
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

describe('of one run that has trained to its end', () => {
  let id = '';
  beforeAll(async () => {
    await openTestDirectory();
    id = await queueRun();
    await startQueue();
    expect((await waitForRun(id, (run) => run.status === 'SUCCEEDED')).verification).toBeNull();
    await stopQueues();
  });
  // As if it had never been verified.
  afterEach(async () => void (await database().run.deleteMany({ where: { verifiesId: id } })));

  test('a second training gives the weights of the first, bit for bit, and no list shows it', async () => {
    const secondId = await verify(id);
    expect(await verify(id)).toBe(secondId);
    await startQueue();
    const { weightsSha256, verification, engine } = await waitForRun(id, isVerified);
    expect(weightsSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(verification).toMatchObject({ runId: secondId, weightsSha256, failure: null });
    expect(await readRun(secondId)).toMatchObject({ engine, verifiesId: id, attempts: 1 });
    expect((await listRuns(runFilterSchema.parse({}))).runs.map((run) => run.id)).toEqual([id]);
  });

  test('the second training takes the engine of the first, and another engine gives other weights', async () => {
    const first = await readRun(id);
    const engine = 'reference float64';
    expect(first?.engine).not.toBe(engine);
    // As if this run had been trained where no WebAssembly is.
    await database().run.update({ where: { id }, data: { engine } });
    const secondId = await verify(id);
    await startQueue();
    const { verification } = await waitForRun(id, isVerified);
    expect((await readRun(secondId))?.engine).toBe(engine);
    expect(verification?.weightsSha256).not.toBe(first?.weightsSha256);
  });

  test('an engine that does not run here is refused with a sentence', async () => {
    await database().run.update({ where: { id }, data: { engine: 'an abacus' } });
    await verify(id);
    await startQueue();
    const { verification } = await waitForRun(id, (run) => run.verification?.status === 'FAILED');
    expect(verification?.failure).toContain('The engine "an abacus" does not run here');
  });

  test('its verification ends with it', async () => {
    const secondId = await verify(id);
    await deleteRuns([id], new Date());
    expect(await readRun(secondId)).toBeNull();
  });
});

test('the weights are the same on a pool of two threads, and after a server that stopped midway', async () => {
  await openTestDirectory();
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

test('a run that waits, or that is not there, is not verified', async () => {
  await openTestDirectory();
  expect(await verifyRun('none')).toMatchObject({ problem: { code: 'unknown-run' } });
  const waiting = await queueRun(longSettings);
  expect(await verifyRun(waiting)).toMatchObject({ problem: { code: 'not-verifiable' } });
});
