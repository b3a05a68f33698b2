import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { startRun } from '../commands/start-run.ts';
import { readResult } from '../read/read-result.ts';
import type { RunDetail } from '../schema.ts';
import { openTestDirectory, quickSettings, storeTestDataset, waitForRun } from '../test-data.ts';
import { createQueue } from './queue.ts';

// Long enough to be hit in the middle; dropout, two layers and two members put every part of a checkpoint to the test.
const settings: ForecastSettings = {
  ...quickSettings,
  ...{ cell: 'lstm', hiddenSize: 12, layers: 2, dropout: 0.2, epochs: 16, members: 2 },
};

const servers: ChildProcess[] = [];
beforeEach(async () => void (await openTestDirectory()));
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
});
afterAll(closeDatabase);

const startServer = (): ChildProcess => {
  const file = fileURLToPath(new URL('./restart.test-server.ts', import.meta.url));
  const server = spawn(process.execPath, [file], { stdio: ['ignore', 'ignore', 'inherit'] });
  servers.push(server);
  return server;
};

const queueRun = async (): Promise<string> => {
  const { id: versionId } = await storeTestDataset();
  const started = await startRun({ versionId, seriesKeys: ['north', 'south'], settings });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.id;
};

const trainUninterrupted = async () => {
  const id = await queueRun();
  const queue = createQueue({ threads: 1 });
  await queue.start();
  const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
  await queue.stop();
  return run;
};

const toldOf = ({ epochs }: RunDetail) =>
  epochs
    .map(({ updatesDone: _, updatesTotal: __, ...own }) => own)
    .sort((a, b) => a.member - b.member || a.epoch - b.epoch);

const hasCheckpoint = async (id: string) =>
  (await database().checkpoint.count({ where: { runId: id, kind: 'resume' } })) > 0;

test('a server killed twice in mid-run goes on from its checkpoint and ends with the same weights, bit for bit', async () => {
  const expected = await trainUninterrupted();
  const id = await queueRun();
  let told = 0;
  for (const attempt of [1, 2]) {
    const server = startServer();
    // Epochs of its own: those of the attempt before may be many by the time that a checkpoint is stored.
    await waitForRun(id, (run) => run.attempts === attempt && run.epochs.length >= told + 3);
    while (!(await hasCheckpoint(id))) await new Promise((resolve) => setTimeout(resolve, 5));
    server.kill('SIGKILL');
    await once(server, 'exit');
    const run = await waitForRun(id, () => true);
    expect(run).toMatchObject({ status: 'RUNNING', result: null });
    told = run.epochs.length;
  }
  startServer();
  const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
  expect(run.attempts).toBe(3);
  expect(run.weightsSha256).toBe(expected.weightsSha256);
  expect(await readResult(run.id)).toEqual(await readResult(expected.id));
  // Every epoch told once, and the same numbers as without the interruption; which network is ahead may differ.
  expect(toldOf(run)).toEqual(toldOf(expected));
});

test('a server that is asked to stop gives its run back, with a fresh checkpoint', async () => {
  const id = await queueRun();
  const server = startServer();
  await waitForRun(id, (run) => run.epochs.length >= 3);
  const asked = Date.now();
  server.kill('SIGTERM');
  await once(server, 'exit');
  expect(server.exitCode).toBe(0);
  const run = await waitForRun(id, () => true);
  expect(run).toMatchObject({ status: 'QUEUED', queuePlace: 1 });
  const checkpoint = await database().checkpoint.findFirstOrThrow({ where: { runId: id } });
  expect(checkpoint.createdAt.getTime()).toBeGreaterThanOrEqual(asked);
});
