import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '../scripts/testing/seeded-random.ts';
import { type ActionAnswer, openClient, sendUpload } from './client.ts';
import { findDamage, readRows } from './database.ts';
import { isShort, tell } from './form.ts';
import { dailyCsv, smallRun, startRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';

const rounds = isShort ? 3 : 30;
const seed = Number(process.env.FAULTS_SEED ?? 20_261_201);

test('what is deleted, shared, stopped and filled at the same moment ends in one order or another, whole', async () => {
  const random = seededRandom(seed);
  const folder = openFolder();
  const server = await openServer(folder);
  const { url } = server;
  const client = await openClient(url);
  const answers = new Map<string, number>();
  const count = (what: string, said: string) =>
    answers.set(`${what}: ${said}`, (answers.get(`${what}: ${said}`) ?? 0) + 1);
  const say = async (what: string, act: Promise<ActionAnswer | { status: number }>) => {
    const { status } = await act;
    expect([what, status < 500]).toEqual([what, true]);
    count(what, String(status));
  };

  for (let round = 0; round < rounds; round++) {
    const key = `s${round}`;
    const datasetId = await client.upload(key, dailyCsv(200, key));
    const runId = await startRun(client, folder, {
      ...{ datasetId, key },
      fields: { ...smallRun, epochs: '60' },
    });
    const soon = () => wait(random() * 400);
    const stream = soon().then(() => client.get(`/runs/${runId}/events`));
    await Promise.all([
      soon().then(() => say('share', client.submit('createShareLinkAction', { runId, lifetime: 'week' }))),
      soon().then(() => say('stop', client.submit('stopRunAction', { runId }))),
      soon().then(() => say('stop again', client.submit('stopRunAction', { runId }))),
      soon().then(() => say('rename', client.call('changeName', datasetId, `named ${round}`))),
      soon().then(() => say('verify', client.submit('verifyRunAction', { runId }))),
      soon().then(() => say('page', client.get(`/runs/${runId}`))),
      soon().then(() =>
        say('version', sendUpload(url, key, dailyCsv(20_000 * random() + 50, key), {}, datasetId)),
      ),
      soon().then(() => say('delete run', client.call('deleteRunAction', runId))),
      ...Array.from({ length: 2 }, () =>
        soon().then(async () => {
          if (round % 3 !== 0) await say('delete dataset', client.call('removeDataset', datasetId));
        }),
      ),
    ]);
    // Every follower hears an end: the run's, or that it is gone.
    if (round % 3 === 0) await client.submit('stopRunAction', { runId });
    expect((await stream).status).toBeLessThan(300);
  }
  await expect
    .poll(
      () => readRows(folder, "SELECT count(*) AS n FROM Run WHERE status IN ('QUEUED', 'RUNNING')")[0]?.n,
      { timeout: 60_000 },
    )
    .toBe(0);
  expect(server.output()).not.toMatch(/unhandled|uncaught/i);
  await server.end();
  expect(findDamage(folder)).toEqual([]);
  tell(
    `acts at the same moment, ${rounds} rounds: ${[...answers].map((pair) => pair.join(' x ')).join(', ')}`,
  );
});
