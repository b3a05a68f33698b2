import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { closeDatabase, database } from './database.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindcast-backup-'));
});
afterAll(closeDatabase);

/** From another process, as the command line does it. */
const backup = (file: string) => {
  const module = new URL('./backup-database.ts', import.meta.url).href;
  const script = `const { backupDatabase } = await import(${JSON.stringify(module)});
    await backupDatabase(${JSON.stringify(join(directory, 'data'))}, ${JSON.stringify(file)}).catch((error) => {
      console.error(error.message); process.exit(3); });`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
};

const openServer = async (data: string) => {
  process.env.HINDCAST_DATA_DIR = data;
  await applyMigrations(data);
  return database();
};

test('a backup made while the server writes is whole, and can be gone back to', async () => {
  const server = await openServer(join(directory, 'data'));
  await server.dataset.create({ data: { name: 'before', searchName: 'before' } });
  const file = join(directory, 'backup.db');
  let backingUp = true;
  const done = backup(file).finally(() => {
    backingUp = false;
  });
  // Pairs in one transaction: a copy torn in between would hold an odd number.
  while (backingUp) {
    await server.$transaction(async (tx) => {
      await tx.dataset.create({ data: { name: 'pair', searchName: 'pair' } });
      await tx.dataset.create({ data: { name: 'pair', searchName: 'pair' } });
    });
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await done;
  expect((await readdir(directory)).sort()).toEqual(['backup.db', 'data']);

  // How to go back to it: stop the server, remove the database with its -wal and -shm, put the copy in its place.
  await closeDatabase();
  for (const name of await readdir(join(directory, 'data')))
    if (name.startsWith('hindcast.db')) await rm(join(directory, 'data', name));
  await copyFile(file, join(directory, 'data', 'hindcast.db'));
  const again = await openServer(join(directory, 'data'));
  expect(await again.dataset.count({ where: { name: 'before' } })).toBe(1);
  expect((await again.dataset.count({ where: { name: 'pair' } })) % 2).toBe(0);
  expect(await again.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('a file that exists is never overwritten', async () => {
  await openServer(join(directory, 'data'));
  const file = join(directory, 'kept.txt');
  await writeFile(file, 'kept');
  await expect(backup(file)).rejects.toThrow('never overwrites');
  expect(await readFile(file, 'utf8')).toBe('kept');
});

test('a folder without a database, or without the place to write to, is told in a sentence', async () => {
  await expect(backup(join(directory, 'backup.db'))).rejects.toThrow('There is no database');
  await openServer(join(directory, 'data'));
  await expect(backup(join(directory, 'missing', 'backup.db'))).rejects.toThrow('No backup could be written');
});

test.skipIf(process.platform === 'win32')('database and backup are for their owner alone', async () => {
  const data = join(directory, 'data');
  await openServer(data);
  await database().dataset.create({ data: { name: 'mine', searchName: 'mine' } });
  const file = join(directory, 'backup.db');
  await backup(file);
  const rights = async (path: string) => (await stat(path)).mode & 0o777;
  for (const name of await readdir(data))
    if (name.startsWith('hindcast.db')) expect([name, await rights(join(data, name))]).toEqual([name, 0o600]);
  expect(await rights(file)).toBe(0o600);
  // One that an earlier version left open to all.
  await closeDatabase();
  await chmod(join(data, 'hindcast.db'), 0o644);
  await openServer(data);
  await database().dataset.count();
  expect(await rights(join(data, 'hindcast.db'))).toBe(0o600);
});

test('what a killed backup left goes with the next one, what another is writing stays', async () => {
  await openServer(join(directory, 'data'));
  const ended = execFile(process.execPath, ['-e', '']);
  await new Promise((resolve) => ended.once('exit', resolve));
  await writeFile(join(directory, `backup.db.${ended.pid}.partial`), 'half');
  await writeFile(join(directory, `backup.db.${process.pid}.partial`), 'half');
  await writeFile(join(directory, 'other.db.partial'), 'kept');
  await backup(join(directory, 'backup.db'));
  expect((await readdir(directory)).sort()).toEqual([
    'backup.db',
    `backup.db.${process.pid}.partial`,
    'data',
    'other.db.partial',
  ]);
});
