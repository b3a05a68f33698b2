import { mkdtemp } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { readVersion } from '#lib/datasets/index.ts';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import { storeUpload } from '#lib/intake/index.ts';
import { listFetches } from './read/list-sources.ts';

/** A CSV of so many days. */
export const daysCsv = (days: number, column = 'sales'): string =>
  `day,${column}\n${Array.from({ length: days }, (_, day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${100 + day}\n`).join('')}`;

/** A fresh data directory, in which sources of this machine and an inbox are allowed. */
export async function openSourceDirectory(): Promise<string> {
  await closeDatabase();
  const directory = await mkdtemp(path.join(tmpdir(), 'hindcast-sources-'));
  process.env.HINDCAST_DATA_DIR = directory;
  process.env.HINDCAST_ALLOW_PRIVATE_SOURCES = '127.0.0.1';
  process.env.HINDCAST_INBOX_DIR = path.join(directory, 'inbox');
  await applyMigrations(directory);
  return directory;
}

/** Stores so many days as a dataset. @returns its id */
export async function storeDataset(days: number): Promise<string> {
  const stored = await storeUpload({
    ...{ chunks: Readable.from([Buffer.from(daysCsv(days))]), expectedBytes: null, datasetId: null },
    ...{ name: 'sales', fileName: 'first.csv', options: {}, client: 'test' },
    signal: new AbortController().signal,
  });
  if (!stored.ok) throw new Error(stored.problem.sentence);
  return stored.value.datasetId;
}

/** A server on this machine. */
export async function serveLocally(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until nothing of a source is under way and so many fetches are done.
 * @returns "outcome: sentence" of each, oldest first */
export async function waitForFetches(sourceId: string, count: number): Promise<string[]> {
  for (;;) {
    const fetches = await listFetches(sourceId, { skip: 0, take: 100 });
    if (fetches.length >= count && fetches.every(({ status }) => status === 'DONE'))
      return fetches.map(({ outcome, sentence }) => `${outcome}: ${sentence}`).reverse();
    await wait(10);
  }
}

/** Numbers of the versions of a dataset, with the length of the latest. */
export async function versionsOf(datasetId: string) {
  const rows = await database().datasetVersion.findMany({ where: { datasetId }, orderBy: { number: 'asc' } });
  const latest = await readVersion(datasetId);
  return { numbers: rows.map(({ number }) => number), length: latest?.series[0]?.length };
}
