import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Client, openClient } from './client.ts';
import { tell } from './form.ts';
import { dailyCsv, readRun, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';

const readers = 50;
/** How long each of them looks at a page before it asks for the next one. */
const thinkMs = 1_000;
const rounds = 4;
const roundMs = 12_000;

/** Trains until it is stopped. */
const endlessRun = {
  ...smallRun,
  ...{ epochs: '5000', members: '20', hiddenSize: '32', lookback: '28' },
} as const;

test('fifty readers wait little longer while two runs train than on an idle server', async () => {
  const folder = openFolder();
  const { url } = await openServer(folder);
  const client = await openClient(url);
  const datasetId = await client.upload('sales', dailyCsv(800, 'sales'));
  const finished = await startRun(client, folder, { datasetId, key: 'sales', fields: smallRun });
  await waitForRun(folder, finished);
  const pages = [
    ...[
      '/',
      '/datasets',
      '/runs',
      '/datasets/new',
      '/api/health',
      `/runs/${finished}`,
      `/datasets/${datasetId}`,
    ],
    ...[`/runs/${finished}/forecast.csv`, `/datasets/${datasetId}/series.csv?key=sales`],
  ];
  // What is compiled and read for the first time is nobody's training.
  for (let i = 0; i < 5; i++) for (const page of pages) await client.get(page);

  const measured = [];
  for (let round = 0; round < rounds; round++) {
    // Side by side in time, so that what else the machine does falls on both.
    const idle = await measure(client, pages);
    const runs: string[] = [];
    for (let i = 0; i < 2; i++)
      runs.push(await startRun(client, folder, { datasetId, key: 'sales', fields: endlessRun }));
    await waitUntil(() => runs.some((id) => readRun(folder, id).status === 'RUNNING'));
    await wait(1_000);
    const busy = await measure(client, pages);
    for (const runId of runs) await client.submit('stopRunAction', { runId });
    await waitUntil(() => runs.every((id) => readRun(folder, id).status === 'CANCELLED'));
    measured.push({ idle, busy });
    tell(
      `round ${round + 1}: idle p50 ${idle.p50.toFixed(0)} ms, p95 ${idle.p95.toFixed(0)} ms (${idle.count} answers); ` +
        `training p50 ${busy.p50.toFixed(0)} ms, p95 ${busy.p95.toFixed(0)} ms (${busy.count})`,
    );
  }
  const p50 = median(measured.map(({ idle, busy }) => busy.p50 / idle.p50));
  const p95 = median(measured.map(({ idle, busy }) => busy.p95 / idle.p95));
  tell(
    `${readers} readers while two runs train, against idle: p50 x ${p50.toFixed(2)}, p95 x ${p95.toFixed(2)} ` +
      `(${os.availableParallelism()} cores, load average ${os.loadavg()[0]?.toFixed(1)})`,
  );
  expect(p50).toBeLessThan(2);
  expect(p95).toBeLessThan(3);
});

/** How long answers take while all readers read, in milliseconds. Every one must be whole. */
async function measure(client: Client, pages: readonly string[]) {
  const times: number[] = [];
  const endsAt = Date.now() + roundMs;
  const read = async (reader: number) => {
    await wait((thinkMs * reader) / readers);
    for (let turn = reader; Date.now() < endsAt; turn++) {
      const page = pages[turn % pages.length] ?? '/';
      const startedMs = performance.now();
      const { status } = await client.get(page);
      times.push(performance.now() - startedMs);
      expect([page, status]).toEqual([page, 200]);
      await wait(thinkMs);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: times.length };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function waitUntil(isSo: () => boolean, limitMs = 180_000): Promise<void> {
  for (const end = Date.now() + limitMs; !isSo(); await wait(100))
    if (Date.now() > end) throw new Error(`It was not so after ${limitMs} ms.`);
}
