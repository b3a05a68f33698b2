import { existsSync } from 'node:fs';
import { link, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { databaseFile } from './data-directory.ts';
import { isDiskFull } from './is-disk-full.ts';
import { createAdapter } from './libsql-adapter.ts';
import { makeOwnFile } from './own-file.ts';

/** Writes a consistent copy of the database in `directory` to `file`, whether a server runs on it or not.
 * The file is there whole or not at all.
 * @throws Error with one sentence if there is no database, the file exists already, or it cannot be written */
export async function backupDatabase(directory: string, file: string): Promise<void> {
  const target = resolve(file);
  if (!existsSync(databaseFile(directory))) throw new Error(`There is no database in ${directory}.`);
  if (existsSync(target)) throw new Error(`${target} exists already: a backup never overwrites a file.`);
  const partial = `${target}.${process.pid}.partial`;
  try {
    await removeLeftOver(target);
    makeOwnFile(partial);
    await copyInto(directory, partial);
    // Unlike a rename, a link refuses a file that has come into being meanwhile.
    await link(partial, target);
  } catch (error) {
    if (isDiskFull(error)) throw new Error(`The disk is full: no backup was written to ${target}.`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`No backup could be written to ${target}: ${reason}.`, { cause: error });
  } finally {
    await rm(partial, { force: true });
  }
}

/** Removes what backups to this file left that were killed in the middle. */
async function removeLeftOver(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const [, pid] = name.startsWith(`${basename(target)}.`) ? (/\.(\d+)\.partial$/.exec(name) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(target), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's runs as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function copyInto(directory: string, partial: string): Promise<void> {
  const connection = await createAdapter(directory).connect();
  try {
    const argTypes = [{ scalarType: 'string', arity: 'scalar' } as const];
    await connection.executeRaw({ sql: 'VACUUM INTO ?', args: [partial], argTypes });
  } finally {
    await connection.dispose();
  }
  const handle = await open(partial, 'r');
  await handle.sync();
  await handle.close();
}
