import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { addSource } from '../commands/add-source.ts';
import {
  daysCsv,
  openSourceDirectory,
  serveLocally,
  storeDataset,
  versionsOf,
  waitForFetches,
} from '../sources.fixture.ts';

const servers: ChildProcess[] = [];
let directory = '';
beforeEach(async () => {
  directory = await openSourceDirectory();
});
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

async function killWhen(isDue: () => Promise<boolean> | boolean): Promise<void> {
  const server = startServer();
  while (!(await isDue())) await wait(2);
  server.kill('SIGKILL');
  await once(server, 'exit');
}

test('a server killed in the middle of a fetch, and again once its version is stored, stores it once', async () => {
  let asked = 0;
  let isSlow = true;
  const local = await serveLocally((_request, response) => {
    asked++;
    response.write(daysCsv(20));
    if (!isSlow) response.end(daysCsv(31).slice(daysCsv(20).length));
  });
  const datasetId = await storeDataset(30);
  const request = { kind: 'url', address: `${local.url}/sales.csv`, schedule: '0 6 * * *' } as const;
  const added = await addSource(datasetId, request, new Date());
  if (!added.ok) throw new Error(added.problem.code);
  const { id } = added.value;
  await killWhen(() => asked === 1);
  isSlow = false;
  // Between the version and the row that says so there is a moment: whichever side of it the kill meets, one version comes of it.
  await killWhen(async () => (await versionsOf(datasetId)).numbers.length === 2);
  startServer();
  expect(await waitForFetches(id, 1)).toEqual(['stored: Stored as version 2.']);
  expect(await versionsOf(datasetId)).toEqual({ numbers: [1, 2], length: 31 });
  expect(await readdir(path.join(directory, 'incoming')).catch(() => [])).toEqual([]);
  local.close();
}, 60_000);

test('a server killed over a file of the inbox reads it once and moves it', async () => {
  const inbox = path.join(directory, 'inbox');
  await mkdir(inbox);
  const datasetId = await storeDataset(30);
  const added = await addSource(datasetId, { kind: 'folder', pattern: '*.csv', holds: 'rows' }, new Date());
  if (!added.ok) throw new Error(added.problem.code);
  await writeFile(path.join(inbox, 'more.csv'), 'day,sales\n2024-01-31,7\n2024-02-01,8\n');
  const isRunning = async () => (await database().sourceFetch.count({ where: { status: 'RUNNING' } })) > 0;
  await killWhen(isRunning);
  await killWhen(async () => (await versionsOf(datasetId)).numbers.length === 2);
  startServer();
  expect(await waitForFetches(added.value.id, 1)).toEqual(['stored: Stored as version 2.']);
  expect(await versionsOf(datasetId)).toEqual({ numbers: [1, 2], length: 32 });
  expect(await readdir(inbox)).toEqual(['done']);
}, 60_000);
