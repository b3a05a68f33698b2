import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { cancelRun } from '../commands/cancel-run.ts';
import { startRun } from '../commands/start-run.ts';
import { nextStatuses, type RunEvent, runStatuses } from '../schema.ts';
import { changeStatus } from '../status/change-status.ts';
import { subscribeToRun } from '../status/subscribe-to-run.ts';
import {
  longSettings,
  openTestDirectory,
  quickSettings,
  storeTestDataset,
  waitForRun,
} from '../test-data.ts';
import { startThread, superviseThread } from '../thread/start-thread.ts';
import { claimRun, takeBackRuns } from './claim-run.ts';
import { createQueue, type QueueOptions, type RunQueue } from './queue.ts';

const queues: RunQueue[] = [];
beforeEach(async () => void (await openTestDirectory()));
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop();
});
afterAll(closeDatabase);

const startQueueWith = async (options: Partial<QueueOptions>): Promise<RunQueue> => {
  const queue = createQueue({ threads: 1, helpers: 0, ...options });
  queues.push(queue);
  await queue.start();
  return queue;
};

const queueRun = async (settings = quickSettings): Promise<string> => {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north'], settings });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.id;
};

/** A real thread that behaves badly in a given way. */
const badThread =
  (then: 'throw' | 'exit' | 'hang', says: unknown[] = []): QueueOptions['start'] =>
  (_, listener) => {
    const workerData = { then, says };
    const worker = new Worker(new URL('../thread/crashing-thread.test-worker.ts', import.meta.url), {
      workerData,
    });
    return superviseThread(worker, new SharedArrayBuffer(8), listener);
  };

test('the table of states has every state, and an end is an end', () => {
  expect(Object.keys(nextStatuses)).toEqual([...runStatuses]);
  for (const status of ['SUCCEEDED', 'FAILED', 'CANCELLED'] as const)
    expect(nextStatuses[status]).toEqual([]);
});

test('a run goes from state to state as the table says, and only from the state it is in', async () => {
  const id = await queueRun();
  await expect(changeStatus(id, 'SUCCEEDED', 'RUNNING')).rejects.toThrow(
    'never goes from SUCCEEDED to RUNNING',
  );
  expect(await changeStatus(id, 'RUNNING', 'SUCCEEDED')).toBe(false);
  expect(await changeStatus('nothing', 'QUEUED', 'RUNNING')).toBe(false);
  expect(await changeStatus(id, 'QUEUED', 'RUNNING')).toBe(true);
  expect((await waitForRun(id, () => true)).status).toBe('RUNNING');
});

test('a thread that dies is tried again, and after three times the run has failed with the reason', async () => {
  const id = await queueRun();
  await startQueueWith({ start: badThread('throw') });
  const run = await waitForRun(id, ({ status }) => status === 'FAILED');
  expect(run).toMatchObject({ attempts: 3, result: null });
  expect(run.failure).toBe('Training was begun 3 times and broke off each time: out of luck.');
});

test('a thread that ends without a word, or says what nobody understands, is a crash as well', async () => {
  const id = await queueRun();
  await startQueueWith({ start: badThread('exit') });
  expect((await waitForRun(id, ({ status }) => status === 'FAILED')).failure).toContain(
    'it ended with code 9',
  );
  const other = await queueRun();
  await startQueueWith({ start: badThread('hang', [{ type: 'nonsense' }]) });
  expect((await waitForRun(other, ({ status }) => status === 'FAILED')).failure).toMatch(
    /code 9|cannot be understood/,
  );
});

test('a server that is killed again and again is no fault of the run', async () => {
  const id = await queueRun();
  for (let kill = 0; kill < 5; kill++) {
    expect(await claimRun('a server', 30_000)).toBe(id);
    // The next server finds it RUNNING, under a lease of nobody.
    await takeBackRuns(null);
  }
  await startQueueWith({});
  const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED' || status === 'FAILED');
  expect(run).toMatchObject({ status: 'SUCCEEDED', attempts: 6 });
});

test('a run whose thread dies once is finished by the second attempt, from the checkpoint of the first', async () => {
  const id = await queueRun({ ...quickSettings, epochs: 30 });
  let crashes = 0;
  const resumed: boolean[] = [];
  await startQueueWith({
    checkpointIntervalMs: 1,
    start(task, listener) {
      resumed.push(task.resume !== null);
      const thread = startThread(task, {
        ...listener,
        onMessage(message) {
          listener.onMessage(message);
          if (message.type !== 'checkpoint' || crashes > 0) return;
          crashes++;
          void thread.terminate();
        },
      });
      return thread;
    },
  });
  const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
  expect(run.attempts).toBe(2);
  expect(resumed).toEqual([false, true]);
});

test('a fit that gives up is told in its own sentence and not tried again', async () => {
  const id = await queueRun();
  const says = [{ type: 'refused', sentence: 'Training diverged in epoch 3.', elapsedMs: 5 }];
  await startQueueWith({ start: badThread('exit', says) });
  const run = await waitForRun(id, ({ status }) => status === 'FAILED');
  expect(run).toMatchObject({ attempts: 1, failure: 'Training diverged in epoch 3.' });
});

test('a result that cannot be stored counts as a broken attempt', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const id = await queueRun();
  // As if it had been stored already.
  const forecast = {
    runId: id,
    position: 0,
    key: 'north',
    cutoff: 0,
    heldOut: [],
    future: [],
    methods: [],
    notes: [],
  };
  await database().forecast.create({ data: forecast });
  // Trained once; what it came to is told again at each attempt.
  let finished: unknown = null;
  await startQueueWith({
    start(task, listener) {
      if (finished !== null) return badThread('exit', [finished])(task, listener);
      return startThread(task, {
        ...listener,
        onMessage(message) {
          if (message.type === 'finished') finished = message;
          listener.onMessage(message);
        },
      });
    },
  });
  const run = await waitForRun(id, ({ status }) => status === 'FAILED');
  expect(run.failure).toContain('its result could not be stored');
  expect(logged).toHaveBeenCalledTimes(3);
  logged.mockRestore();
});

test('a thread that does not even answer a cancel is ended, and the run is cancelled without a forecast', async () => {
  const id = await queueRun();
  let started = () => {};
  const threadStarted = new Promise<void>((resolve) => {
    started = resolve;
  });
  const start: QueueOptions['start'] = (task, listener) => {
    started();
    return badThread('hang')(task, listener);
  };
  const queue = await startQueueWith({ start, cancelGraceMs: 50 });
  await threadStarted;
  await database().run.update({ where: { id }, data: { cancelRequestedAt: new Date() } });
  queue.cancel(id);
  const run = await waitForRun(id, ({ status }) => status === 'CANCELLED');
  expect(run).toMatchObject({ result: null, failure: null, cancelRequested: true });
});

test('a cancel that the server did not live to carry out is carried out by the next one', async () => {
  const id = await queueRun(longSettings);
  const first = await startQueueWith({ checkpointIntervalMs: 20 });
  await waitForRun(id, ({ epochs }) => epochs.length > 2);
  await first.stop();
  expect(await claimRun('a server that dies', 60_000)).toBe(id);
  expect((await cancelRun(id)).ok).toBe(true);
  await startQueueWith({});
  const run = await waitForRun(id, ({ status }) => status === 'CANCELLED');
  expect(run.result).toMatchObject({ cancelled: true });
});

test('a deaf thread whose cancel came before it was started is ended as well', async () => {
  const id = await queueRun();
  await database().run.update({ where: { id }, data: { cancelRequestedAt: new Date() } });
  await startQueueWith({ start: badThread('hang'), cancelledForecastMs: 50 });
  await waitForRun(id, ({ status }) => status === 'CANCELLED');
});

test('a lease that is kept up is left alone, one that has run out is taken back, at a start every one', async () => {
  const id = await queueRun();
  await claimRun('another server', 60_000);
  await takeBackRuns(new Date());
  expect((await waitForRun(id, () => true)).status).toBe('RUNNING');
  await takeBackRuns(new Date(Date.now() + 60_001), [id]);
  expect((await waitForRun(id, () => true)).status).toBe('RUNNING');
  await takeBackRuns(new Date(Date.now() + 60_001));
  expect((await waitForRun(id, () => true)).status).toBe('QUEUED');
  await claimRun('another server', 60_000);
  await takeBackRuns(null);
  expect((await waitForRun(id, () => true)).status).toBe('QUEUED');
});

test('the heartbeat renews the lease of a run that trains', async () => {
  const id = await queueRun();
  await startQueueWith({ heartbeatMs: 20, leaseMs: 5_000, start: badThread('hang') });
  const leaseEnd = async () =>
    (await database().run.findUniqueOrThrow({ where: { id } })).leaseExpiresAt?.getTime() ?? 0;
  await waitForRun(id, ({ status }) => status === 'RUNNING');
  const before = await leaseEnd();
  await expect.poll(leaseEnd, { timeout: 30_000 }).toBeGreaterThan(before);
});

test('no more runs train at a time than there are threads', async () => {
  const ids = [await queueRun(), await queueRun(), await queueRun()];
  const heard: RunEvent[] = [];
  const following = await subscribeToRun(ids[2] ?? '', 0, {
    onEvents: (events) => void heard.push(...events),
  });
  const start = badThread('hang');
  await startQueueWith({ threads: 2, start, cancelGraceMs: 50 });
  await waitForRun(ids[1] ?? '', ({ status }) => status === 'RUNNING');
  expect((await waitForRun(ids[0] ?? '', () => true)).status).toBe('RUNNING');
  expect(await waitForRun(ids[2] ?? '', ({ queuePlace }) => queuePlace === 1)).toMatchObject({
    status: 'QUEUED',
  });
  await cancelRun(ids[0] ?? '');
  queues[0]?.cancel(ids[0] ?? '');
  await waitForRun(ids[2] ?? '', ({ status }) => status === 'RUNNING');
  expect((await waitForRun(ids[0] ?? '', () => true)).status).toBe('CANCELLED');
  following?.stop();
  const places = heard.flatMap((event) => (event.type === 'status' ? [event.queuePlace] : []));
  expect(places).toEqual([3, 1, 0]);
});
