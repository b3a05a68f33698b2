import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '../scripts/testing/seeded-random.ts';
import { type Client, openClient, sendUpload } from './client.ts';
import { findDamage, readRows } from './database.ts';
import { isShort, tell } from './form.ts';
import { dailyCsv, readRun, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';

const kills = isShort ? 3 : Number(process.env.FAULTS_KILLS ?? 200);
const seed = Number(process.env.FAULTS_SEED ?? 20_261_201);
const limitMs = isShort ? 300_000 : 7_200_000;

/** What a server has said that it has done, and so must still have done after any number of kills. */
type Acknowledged = {
  /** The file of each dataset, by its id. */
  readonly datasets: Map<string, string>;
  /** Links, and whether each was revoked. */
  readonly links: Map<string, { readonly linkId: string; readonly isRevoked: boolean }>;
  /** Datasets that were deleted. */
  readonly deleted: Set<string>;
  /** Of the run that is shared: its forecast as CSV. */
  forecast: string;
};

/** Two networks with dropout and a checkpoint of several megabytes: every part of one is put to the test, and it takes
 * so long to store that kills fall into it. */
const longRun = {
  ...smallRun,
  ...{ cell: 'lstm', hiddenSize: isShort ? '32' : '64', layers: '2', dropout: '0.2', members: '2' },
  ...{ epochs: isShort ? '20' : '12', lookback: '28' },
} as const;
const key = 'sales';
const work = ['upload', 'training', 'share', 'delete', 'checkpoint'] as const;
type Work = (typeof work)[number];

test(
  `${kills} kills: nothing that was acknowledged is lost, and training ends with the same weights`,
  async () => {
    const random = seededRandom(seed);
    const folder = openFolder();
    const known: Acknowledged = { datasets: new Map(), links: new Map(), deleted: new Set(), forecast: '' };
    const counts = { datasets: 0, links: 0, revoked: 0, deleted: 0, cutOff: 0, resumed: 0, atCheckpoint: 0 };
    /** Milliseconds that each kind of work took when it was last done: the machine decides when to kill. */
    const took = new Map<Work, number>();
    let server = await openServer(folder);
    let client = await openClient(server.url);

    const longDataset = await store(client, known, 'long', dailyCsv(400, key));
    const start = () => startRun(client, folder, { datasetId: longDataset, key, fields: longRun });
    const reference = await start();
    await waitForRun(folder, reference, 600_000);
    const { weightsSha256 } = readRun(folder, reference);
    known.forecast = (await client.get(`/runs/${reference}/forecast.csv`)).body;
    let long = await start();

    for (let kill = 0; kill < kills; kill++) {
      const kind = work[kill % work.length] ?? 'upload';
      const startedMs = performance.now();
      const done = act(kind, kill).then(() => void took.set(kind, performance.now() - startedMs));
      await killDuring(kind, done);
      // What was under way when the server died was neither acknowledged nor refused.
      const wasCutOff = await done.then(
        () => false,
        () => true,
      );
      if (wasCutOff) counts.cutOff++;
      expect([kind, kill, findDamage(folder)]).toEqual([kind, kill, []]);
      server = await openServer(folder);
      client = await openClient(server.url);
      await checkAll(kill);
      await followLongRun();
    }
    await waitForRun(folder, long, 900_000);
    await followLongRun();
    await server.end();
    expect(findDamage(folder)).toEqual([]);
    expect(counts.resumed).toBeGreaterThan(0);
    tell(
      `kill -9: ${kills} (seed ${seed}): ${JSON.stringify(counts)}; ${known.datasets.size} datasets and ${known.links.size} links checked after each`,
    );

    async function act(kind: Work, kill: number): Promise<void> {
      if (kind === 'upload') {
        const csv = dailyCsv(20_000 + Math.floor(random() * 40_000), `s${kill}`);
        await store(client, known, `upload ${kill}`, csv);
        counts.datasets++;
      } else if (kind === 'share') {
        await share(client, folder, known, reference);
        counts.links++;
        const oldest = [...known.links].find(([, { isRevoked }]) => !isRevoked);
        if (known.links.size < 3 || oldest === undefined) return;
        const [address, { linkId }] = oldest;
        // Until it is answered it may be revoked or not.
        known.links.delete(address);
        const { status } = await client.submit('revokeShareLinkAction', { runId: reference, linkId });
        if (status !== 200) throw new Error(`It was not revoked: ${status}`);
        known.links.set(address, { linkId, isRevoked: true });
        counts.revoked++;
      } else if (kind === 'delete') {
        const id = [...known.datasets.keys()].find((id) => id !== longDataset);
        if (id === undefined) return;
        // From here on it may be there or not; afterwards it must be gone.
        known.datasets.delete(id);
        const { value } = await client.call('removeDataset', id);
        if (!JSON.stringify(value).includes('Deleted the dataset')) throw new Error('It was not deleted.');
        known.deleted.add(id);
        counts.deleted++;
      }
    }

    /** Kills the server at a chance moment of what it is doing, or shortly after it has said that it is done. */
    async function killDuring(kind: Work, done: Promise<void>): Promise<void> {
      done.catch(() => {});
      const usualMs = took.get(kind);
      if (kind === 'training') await wait(random() * 2_500);
      else if (kind === 'checkpoint') {
        if (await waitForCheckpoint(folder, long)) counts.atCheckpoint++;
        await wait(random() * 30);
      } else if (usualMs === undefined) await done;
      else await Promise.race([wait(random() * 1.5 * usualMs), done]);
      await server.end('SIGKILL');
    }

    async function checkAll(kill: number): Promise<void> {
      for (const [id, file] of known.datasets) {
        const series = /^day,(.*)$/m.exec(file)?.[1] ?? '';
        const answer = await client.get(`/datasets/${id}/series.csv?key=${series}`);
        expect([kill, id, answer.status]).toEqual([kill, id, 200]);
        if (answer.body.replaceAll('\r', '').trim() !== file.trim())
          throw new Error(`Kill ${kill}: dataset ${id} changed.`);
      }
      for (const id of known.deleted)
        expect([kill, (await client.get(`/datasets/${id}/ledger`)).status]).toEqual([kill, 404]);
      for (const [address, { isRevoked }] of known.links) {
        const { status, body } = await client.get(`${address}/forecast.csv`);
        expect([kill, address, status]).toEqual([kill, address, isRevoked ? 404 : 200]);
        if (!isRevoked) expect(body).toBe(known.forecast);
      }
      expect((await client.get(`/runs/${reference}/forecast.csv`)).body).toBe(known.forecast);
    }

    /** Holds the weights of the long run against the uninterrupted one's once it is over, and starts the next. */
    async function followLongRun(): Promise<void> {
      const run = readRun(folder, long);
      expect(run.failure).toBeNull();
      if (run.status !== 'SUCCEEDED') return;
      expect(run.weightsSha256).toBe(weightsSha256);
      if (run.attempts > 1) counts.resumed++;
      long = await start();
    }
  },
  limitMs,
);

async function store(client: Client, known: Acknowledged, name: string, csv: string): Promise<string> {
  const answer = await sendUpload(client.url, name, csv);
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${answer.body}`);
  const id = String(JSON.parse(answer.body).datasetId);
  known.datasets.set(id, csv);
  return id;
}

async function share(client: Client, folder: string, known: Acknowledged, runId: string): Promise<void> {
  const { value } = await client.submit('createShareLinkAction', { runId, lifetime: 'never' });
  const text = JSON.stringify(value);
  const [, address = ''] = /(\/s\/[\w-]+)"/.exec(text) ?? [];
  const [, linkId = ''] = /"linkId":"([^"]+)"/.exec(text) ?? [];
  if (linkId === '')
    throw new Error(
      `No link was made: ${text}, ${readRows(folder, 'SELECT count(*) FROM ShareLink').length}`,
    );
  known.links.set(address, { linkId, isRevoked: false });
}

/** Waits until a checkpoint of the run is being stored or has just been; false where the run ends before that. */
async function waitForCheckpoint(folder: string, runId: string, limitMs = 60_000): Promise<boolean> {
  const state = () =>
    JSON.stringify(
      readRows(
        folder,
        `SELECT (SELECT createdAt || generation FROM Checkpoint WHERE runId = :id AND kind = 'resume') AS stored,
          (SELECT max(generation) FROM CheckpointPart WHERE runId = :id) AS staged`.replaceAll(':id', '?'),
        ...[runId, runId],
      ),
    );
  const before = state();
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(10)) {
    if (state() !== before) return true;
    if (readRun(folder, runId).status === 'SUCCEEDED') return false;
  }
  return false;
}
