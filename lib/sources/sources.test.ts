import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '#lib/db/index.ts';
import { addSource } from './commands/add-source.ts';
import { deleteSource, fetchNow, pauseSource, resumeSource } from './commands/change-source.ts';
import { queueDue } from './queue/queue-due.ts';
import { createSourceQueue, type SourceQueue } from './queue/source-queue.ts';
import { readSource } from './read/list-sources.ts';
import {
  daysCsv,
  openSourceDirectory,
  serveLocally,
  storeDataset,
  versionsOf,
  waitForFetches,
} from './sources.fixture.ts';

let directory = '';
let queue: SourceQueue;
const closing: (() => void)[] = [];
beforeEach(async () => {
  directory = await openSourceDirectory();
  queue = createSourceQueue({ heartbeatMs: 20 });
});
afterEach(async () => {
  await queue.stop();
  for (const close of closing.splice(0)) close();
});
afterAll(closeDatabase);

async function addUrl(listener: RequestListener, query = '') {
  const { url, close } = await serveLocally(listener);
  closing.push(close);
  const datasetId = await storeDataset(30);
  const address = `${url.replace('//', '//reader:hidden@')}/sales.csv${query}`;
  const request = { kind: 'url', address, schedule: '0 6 * * *' } as const;
  const added = await addSource(datasetId, request, new Date());
  if (!added.ok) throw new Error(added.problem.code);
  return { datasetId, id: added.value.id };
}

const again = async (id: string, count: number): Promise<string | undefined> => {
  expect(await fetchNow(id, new Date())).toMatchObject({ ok: true });
  return (await waitForFetches(id, count)).at(-1);
};

test('an address is fetched, what is new is a version, and what is not makes none', async () => {
  let body = daysCsv(31);
  let etag: string | undefined = '"one"';
  const asked: (string | undefined)[] = [];
  const { id, datasetId } = await addUrl(({ headers }, response) => {
    asked.push(headers['if-none-match']);
    if (etag !== undefined && headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, etag === undefined ? {} : { ETag: etag }).end(body);
  });
  await queue.start();
  expect(await waitForFetches(id, 1)).toEqual(['stored: Stored as version 2.']);
  expect(await again(id, 2)).toBe('unchanged: Unchanged, says the server: no new version.');
  etag = undefined;
  expect(await again(id, 3)).toBe('unchanged: The same bytes as before: no new version.');
  body = daysCsv(33);
  expect(await again(id, 4)).toBe('stored: Stored as version 3.');
  expect(await versionsOf(datasetId)).toEqual({ numbers: [1, 2, 3], length: 33 });
  expect(asked).toEqual([undefined, '"one"', '"one"', undefined]);
});

test('a table whose columns no longer fit stops its source with a sentence, until somebody lets it go on', async () => {
  let column = 'visits';
  const { id, datasetId } = await addUrl((_request, response) => response.end(daysCsv(31, column)));
  await queue.start();
  const [refused] = await waitForFetches(id, 1);
  expect(refused).toMatch(/^refused: .*"?sales"?/);
  const stopped = await readSource(id);
  expect(stopped).toMatchObject({
    nextAt: null,
    isPaused: false,
    stopped: refused?.replace('refused: ', ''),
  });
  // It is not due by itself, whatever time it is.
  await queueDue(new Date(Date.now() + 10 * 86_400_000));
  expect(await waitForFetches(id, 1)).toHaveLength(1);
  column = 'sales';
  expect(await resumeSource(id, new Date())).toMatchObject({ ok: true });
  queue.wake();
  expect((await waitForFetches(id, 2)).at(-1)).toBe('stored: Stored as version 2.');
  expect(await readSource(id)).toMatchObject({ stopped: null });
  expect((await versionsOf(datasetId)).numbers).toEqual([1, 2]);
});

test('a server that fails is asked again at its time; address and key are never told', async () => {
  const { id, datasetId } = await addUrl(
    (_request, response) => response.writeHead(500).end('no'),
    '?key=secret',
  );
  await queue.start();
  expect(await waitForFetches(id, 1)).toEqual(['failed: The server answered 500.']);
  const source = await readSource(id);
  expect(source?.shown).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sales\.csv\?key=…$/);
  expect(source?.nextAt?.toISOString()).toMatch(/T06:00:00\.000Z$/);
  const stored = JSON.stringify(await database().source.findMany());
  expect(stored).not.toMatch(/secret|hidden/);
  expect((await versionsOf(datasetId)).numbers).toEqual([1]);
  expect(await deleteSource(id)).toMatchObject({ ok: true });
  expect(await readSource(id)).toBeNull();
});

test('private addresses that are not listed are refused when they are fetched', async () => {
  const datasetId = await storeDataset(30);
  const add = (address: string) =>
    addSource(datasetId, { kind: 'url', address, schedule: '0 6 * * *' }, new Date());
  const added = await add('http://127.0.0.2/sales.csv');
  if (!added.ok) throw new Error(added.problem.code);
  await queue.start();
  expect((await waitForFetches(added.value.id, 1))[0]).toMatch(
    /^failed: 127\.0\.0\.2 is an address of a private network/,
  );
  expect(await add('file:///etc/passwd')).toMatchObject({ ok: false });
  const schedule = { kind: 'url', address: 'https://example.org/a.csv', schedule: '* * * * * *' } as const;
  expect(await addSource(datasetId, schedule, new Date())).toMatchObject({ ok: false });
});

test('what came due while no server ran, in schedules that overlap or after the clock was set back, is fetched once', async () => {
  const { id } = await addUrl((_request, response) => response.end(daysCsv(31)));
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  await Promise.all([queueDue(days(9)), queueDue(days(9)), queueDue(days(8))]);
  await queueDue(days(9));
  expect(await database().sourceFetch.count({ where: { sourceId: id } })).toBe(1);
  await queueDue(new Date());
  const { nextAt } = await database().source.findUniqueOrThrow({ where: { id } });
  expect((nextAt?.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(86_400_000);
  expect(await pauseSource(id, new Date())).toMatchObject({ ok: true });
  await queueDue(days(20));
  expect(await database().sourceFetch.count({ where: { sourceId: id } })).toBe(1);
});

test('a file that is dropped is read once it is whole, and moved with its ledger; others stay', async () => {
  const inbox = path.join(directory, 'inbox');
  await mkdir(inbox);
  const datasetId = await storeDataset(30);
  const added = await addSource(datasetId, { kind: 'folder', pattern: 'sales-*.csv' }, new Date());
  if (!added.ok) throw new Error(added.problem.code);
  await queue.start();
  await writeFile(path.join(inbox, '.sales-1.csv'), `${daysCsv(31)}later,9\n`);
  await writeFile(path.join(inbox, 'other.csv'), daysCsv(40));
  await rename(path.join(inbox, '.sales-1.csv'), path.join(inbox, 'Sales-1.csv'));
  expect(await waitForFetches(added.value.id, 1)).toEqual(['stored: Stored as version 2.']);
  await writeFile(path.join(inbox, 'sales-2.csv'), daysCsv(31, 'visits'));
  expect((await waitForFetches(added.value.id, 2)).at(-1)).toMatch(/^refused: /);
  expect((await readdir(inbox)).sort()).toEqual(['done', 'other.csv', 'refused']);
  const [file, ledger] = (await readdir(path.join(inbox, 'done'))).sort();
  expect([file, ledger]).toEqual([expect.stringMatching(/Z Sales-1\.csv$/), `${file}.ledger.json`]);
  expect(JSON.parse(await readFile(path.join(inbox, 'done', ledger ?? ''), 'utf8'))).toMatchObject({
    ...{ outcome: 'stored', version: 2, dataset: datasetId },
    ledger: [{ action: 'refused', text: 'later,9' }],
  });
  expect(await readdir(path.join(inbox, 'refused'))).toHaveLength(2);
  expect(await readSource(added.value.id)).toMatchObject({ stopped: null });
});
