import { statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ActionAnswer, type Client, openClient, sendUpload } from './client.ts';
import { findDamage, readRows } from './database.ts';
import { tell } from './form.ts';
import { dailyCsv, readRun, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';
import { mountDisk } from './small-disk.ts';

const megabytes = 40;
const fullSentence = /disk of the server is full|disk is full|The disk .* is full/i;

test('a full disk is told in a sentence, loses nothing, and is got over', async (context) => {
  const folder = openFolder();
  const disk = await mountDisk(folder, megabytes);
  if ('refusal' in disk) return context.skip(`no small disk can be mounted here: ${disk.refusal}`);
  onTestFinished(disk.giveBack);
  // The log of the database must fit into it once more before a start.
  const makeRoom = () => disk.resize(megabytes * 1.5);
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

  // The log of the database keeps its size and is written over: what is small may still find room there, and is then kept.
  const smallActs: Record<string, () => Promise<{ isDone: boolean; said: string }>> = {
    upload: async () => {
      const { status, body } = await sendUpload(server.url, 'small', dailyCsv(2_000, 'small'));
      if (status === 201) stored.push(String(JSON.parse(body).datasetId));
      return { isDone: status === 201, said: body };
    },
    rename: async () => saidBy(await client.call('changeName', datasetId, 'another name')),
    share: async () => saidBy(await client.submit('createShareLinkAction', { runId, lifetime: 'week' })),
    start: async () => whyNotStarted(client, folder, datasetId),
  };
  const done: string[] = [];
  for (const [what, act] of Object.entries(smallActs)) {
    const { isDone, said } = await act();
    if (isDone) done.push(what);
    else expect([what, said]).toEqual([what, expect.stringMatching(fullSentence)]);
  }
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
    makeRoom();
    server = await openServer(folder);
  } else {
    server = started;
    client = await openClient(server.url);
    await isThere();
    makeRoom();
  }
  client = await openClient(server.url);
  await isThere();
  for (const id of stored.splice(1)) expect((await client.call('removeDataset', id)).location).toBe('/');
  await client.upload('after', dailyCsv(60_000, 'after'));
  await waitForRun(folder, trained, 300_000);
  expect(readRun(folder, trained).failure).toBeNull();
  await server.end();
  expect(findDamage(folder)).toEqual([]);
  const renamed = readRows(folder, "SELECT name FROM Dataset WHERE name = 'another name'");
  expect(renamed).toHaveLength(done.includes('rename') ? 1 : 0);
  const restart = typeof started === 'string' ? 'said so and ended' : 'worked';
  tell(
    `full disk of ${megabytes} MB: 507 after ${uploads} uploads, then of ${Object.keys(smallActs).join(', ')} ${done.join(', ') || 'none'} done and kept, the others refused in a sentence; a start on it ${restart}; all there afterwards`,
  );
});

/** Takes the last free block. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path.join(folder, 'filler'), Buffer.alloc(bavail * bsize));
}

/** An action without a sentence in its answer has done what it was asked. */
const saidBy = ({ value }: ActionAnswer) => {
  const said = JSON.stringify(value);
  return { isDone: value === null || /"refusal":null/.test(said), said };
};

const whyNotStarted = (client: Client, folder: string, datasetId: string) =>
  startRun(client, folder, { datasetId, key: 'first', fields: smallRun }).then(
    (id) => ({ isDone: true, said: id }),
    (error: Error) => ({ isDone: false, said: error.message }),
  );
