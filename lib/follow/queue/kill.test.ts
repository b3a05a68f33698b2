import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { startQueue, stopQueue } from '#lib/runs/index.ts';
import { openTestDirectory } from '../../runs/test-data.ts';
import { followRun } from '../commands/follow-run.ts';
import { storeDays, trainRun, waitForKept } from '../follow.fixture.ts';
import { readFollowed } from '../read/read-followed.ts';

const servers: ChildProcess[] = [];
beforeEach(async () => void (await openTestDirectory()));
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
});
afterAll(closeDatabase);

const startServer = (): ChildProcess => {
  const file = fileURLToPath(new URL('./kill.test-server.ts', import.meta.url));
  const server = spawn(process.execPath, [file], { stdio: ['ignore', 'ignore', 'inherit'] });
  servers.push(server);
  return server;
};

const isBegun = async (followedId: string, made: number) => {
  const rows = await database().keptForecast.findMany({ where: { followedId } });
  return (
    rows.some(({ status }) => status === 'RUNNING') &&
    rows.filter(({ status }) => status === 'SUCCEEDED').length === made
  );
};

test('a server killed in the middle of a forecast, again and again, loses none and makes none twice', async () => {
  await startQueue();
  const version = await storeDays(160);
  const followed = await followRun(await trainRun(version.id), { mode: 'same-weights', retrainEvery: null });
  await stopQueue();
  if (!followed.ok) throw new Error(followed.problem.code);
  const { id } = followed.value;
  const versions = 4;
  for (let more = 1; more <= versions; more++) await storeDays(160 + more, version.datasetId);

  for (let kill = 0; kill < 3; kill++) {
    const server = startServer();
    // While one is made: the first, then one further on each time.
    while (!(await isBegun(id, 1 + kill))) await wait(2);
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  startServer();
  const told = await waitForKept(id, 1 + versions);
  expect(told).toEqual([
    '1:run:SUCCEEDED',
    ...Array.from({ length: versions }, (_, more) => `${more + 2}:same-weights:SUCCEEDED`),
  ]);
  const rows = await database().keptForecast.findMany({
    where: { followedId: id },
    include: { series: true },
  });
  expect(rows.map(({ series }) => series.length)).toEqual(rows.map(() => 1));
  expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThan(versions);
  const detail = await readFollowed(id, null);
  expect(detail?.forecasts.map(({ cutoff }) => cutoff / 86_400_000)).toEqual([159, 160, 161, 162, 163]);
}, 180_000);
