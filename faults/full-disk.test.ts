import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Client, openClient, sendUpload } from './client.ts';
import { findDamage, readRows } from './database.ts';
import { tell } from './form.ts';
import { dailyCsv, readRun, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';

const megabytes = 40;
const fullSentence = /disk of the server is full|disk is full|The disk .* is full/i;

test('a full disk is told in a sentence, loses nothing, and is got over', async (context) => {
  const folder = openFolder();
  const refusal = mountSmallDisk(folder);
  if (refusal !== null) context.skip(`no small disk can be mounted here: ${refusal}`);
  let server = await openServer(folder);
  let client = await openClient(server.url);
  const datasetId = await client.upload('first', dailyCsv(400, 'first'));
  const runId = await startRun(client, folder, { datasetId, key: 'first', fields: smallRun });
  await waitForRun(folder, runId);
  const forecast = (await client.get(`/runs/${runId}/forecast.csv`)).body;
  // It trains on while the disk fills, and must be done once there is room.
  const trained = await startRun(client, folder, {
    ...{ datasetId, key: 'first' },
    fields: { ...smallRun, epochs: '200', hiddenSize: '32', members: '2' },
  });

  const stored = [datasetId];
  let answer = await sendUpload(server.url, 'filler', dailyCsv(60_000, 'filler'));
  while (answer.status === 201 && stored.length < 200) {
    stored.push(String(JSON.parse(answer.body).datasetId));
    answer = await sendUpload(server.url, 'filler', dailyCsv(60_000, 'filler'));
  }
  expect([answer.status, JSON.parse(answer.body).error]).toEqual([507, expect.stringMatching(fullSentence)]);
  fill(folder);

  const refused = {
    upload: async () => (await sendUpload(server.url, 'small', dailyCsv(2_000, 'small'))).body,
    rename: async () => JSON.stringify(await client.call('changeName', datasetId, 'another name')),
    share: async () =>
      JSON.stringify(await client.submit('createShareLinkAction', { runId, lifetime: 'week' })),
    start: async () => await whyNotStarted(client, folder, datasetId),
  };
  for (const [what, act] of Object.entries(refused))
    expect([what, await act()]).toEqual([what, expect.stringMatching(fullSentence)]);
  const isThere = async () => {
    expect((await client.get('/api/health')).status).toBe(200);
    for (const page of ['/', '/datasets', '/runs', `/runs/${runId}`])
      expect([page, (await client.get(page)).status]).toEqual([page, 200]);
    expect((await client.get(`/runs/${runId}/forecast.csv`)).body).toBe(forecast);
    for (const id of stored) expect((await client.get(`/datasets/${id}/ledger`)).status).toBe(200);
  };
  await isThere();
  const uploads = stored.length;

  // Killed and started again while there is no room.
  await server.end('SIGKILL');
  const started = await openServer(folder).catch((error: Error) => error.message);
  if (typeof started === 'string') {
    expect(started).toMatch(/ended with code 1/);
    expect(started).toMatch(fullSentence);
    makeRoom(folder);
    server = await openServer(folder);
  } else {
    server = started;
    client = await openClient(server.url);
    await isThere();
    makeRoom(folder);
  }
  client = await openClient(server.url);
  await isThere();
  for (const id of stored.splice(1)) expect((await client.call('removeDataset', id)).location).toBe('/');
  await client.upload('after', dailyCsv(60_000, 'after'));
  await waitForRun(folder, trained, 300_000);
  expect(readRun(folder, trained).failure).toBeNull();
  await server.end();
  expect(findDamage(folder)).toEqual([]);
  expect(readRows(folder, "SELECT name FROM Dataset WHERE name = 'another name'")).toEqual([]);
  const restart = typeof started === 'string' ? 'said so and ended' : 'worked';
  tell(
    `full disk of ${megabytes} MB: 507 after ${uploads} uploads, ${Object.keys(refused).join(', ')} refused in a sentence; a start on it ${restart}; all there afterwards`,
  );
});

/** Mounts a disk of some megabytes in memory over the folder; why it cannot be, or null. */
function mountSmallDisk(folder: string): string | null {
  if (process.platform !== 'linux') return 'it takes Linux';
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) return (mounted.stderr ?? mounted.error?.message ?? '').trim() || 'mount failed';
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return null;
}

const fillerOf = (folder: string): string => path.join(folder, 'filler');

/** Takes the last free block. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(fillerOf(folder), Buffer.alloc(bavail * bsize));
}

const makeRoom = (folder: string): void => rmSync(fillerOf(folder));

const whyNotStarted = (client: Client, folder: string, datasetId: string): Promise<string> =>
  startRun(client, folder, { datasetId, key: 'first', fields: smallRun }).then(
    (id) => `it was started as ${id}`,
    (error: Error) => error.message,
  );
