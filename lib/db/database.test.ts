import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { closeDatabase, database } from './database.ts';
import { isDiskFull } from './is-disk-full.ts';

beforeAll(async () => {
  process.env.HINDCAST_DATA_DIR = await mkdtemp(join(tmpdir(), 'hindcast-db-'));
  await applyMigrations(process.env.HINDCAST_DATA_DIR);
});
afterAll(closeDatabase);

const dataset = (name: string) => ({ data: { name, searchName: name.toLowerCase() } });

test('one client a directory, and a new one after it is closed', async () => {
  const first = database();
  expect(database()).toBe(first);
  await closeDatabase();
  expect(database()).not.toBe(first);
});

test('the pragmas hold on, also after a transaction', async () => {
  await database().$transaction(async (tx) => tx.dataset.create(dataset('pragmas')));
  const read = async (name: string) =>
    Object.values((await database().$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {});
  expect((await read('foreign_keys')).map(Number)).toEqual([1]);
  expect((await read('synchronous')).map(Number)).toEqual([2]);
  expect((await read('busy_timeout')).map(Number)).toEqual([5_000]);
  expect(await read('journal_mode')).toEqual(['wal']);
});

test('a transaction that throws leaves nothing', async () => {
  const failing = database().$transaction(async (tx) => {
    await tx.dataset.create(dataset('half'));
    throw new Error('stop here');
  });
  await expect(failing).rejects.toThrow('stop here');
  expect(await database().dataset.count({ where: { name: 'half' } })).toBe(0);
});

test('a call from outside waits for the transaction and then sees what it wrote', async () => {
  const writing = database().$transaction(async (tx) => {
    await tx.dataset.create(dataset('first of two'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await tx.dataset.create(dataset('second of two'));
  });
  const reading = new Promise<number>((resolve) => {
    setTimeout(() => resolve(database().dataset.count({ where: { name: { endsWith: 'of two' } } })), 5);
  });
  await writing;
  expect([0, 2]).toContain(await reading);
});

test('transactions leave no open files behind', async ({ skip }) => {
  skip(process.platform !== 'linux', 'only Linux lists the open files of a process');
  const openFiles = async () => (await readdir('/proc/self/fd')).length;
  const before = await openFiles();
  for (let i = 0; i < 100; i++)
    await database().$transaction(async (tx) => tx.dataset.create(dataset(`file ${i}`)));
  expect((await openFiles()) - before).toBeLessThan(5);
});

test('a full disk is recognised by its error', async () => {
  const pages = await database().$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count');
  await database().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages[0]?.page_count)}`);
  const writing = database().dataset.create(dataset('x'.repeat(100_000)));
  const error = await writing.catch((thrown: unknown) => thrown);
  expect(isDiskFull(error)).toBe(true);
  expect(isDiskFull(new Error('something else'))).toBe(false);
  await closeDatabase();
});

test('another process that opens and closes the database takes nothing away from this one', async () => {
  const directory = process.env.HINDCAST_DATA_DIR ?? '';
  // As at a start: the connection of the migrations may still be there when the next one is made.
  await closeDatabase();
  await applyMigrations(directory);
  await database().dataset.create(dataset('before the other'));
  const other = (work: string) =>
    promisify(execFile)(process.execPath, [
      ...['--input-type=module', '-e'],
      `const { applyMigrations, closeDatabase, database } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
       await applyMigrations(${JSON.stringify(directory)});
       ${work}
       await closeDatabase();`,
    ]);
  await other('');
  expect(await readdir(directory)).toContain('hindcast.db-wal');
  await database().dataset.create(dataset('after the other'));
  const { stdout } = await other(
    "console.log((await database().dataset.findMany({ where: { name: { endsWith: 'the other' } } })).length);",
  );
  expect(stdout.trim()).toBe('2');
});
