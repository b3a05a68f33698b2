import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { database, notDeleted } from '#lib/db/index.ts';
import { fitsPattern } from '../stored/file-pattern.ts';
import { openFetch } from './open-fetch.ts';

/** Size and time of the files of an inbox, as they were when it was looked at last. */
export type SeenFiles = Map<string, string>;

/** Puts in line the files of the inbox whose name fits a source and that are whole: a file that was of the same size and time when the
 * folder was looked at before. Links and names that begin with a dot are left alone.
 * @param seen  what was seen the time before; it is changed to what is seen now */
export async function scanInbox(directory: string, seen: SeenFiles, now: Date): Promise<void> {
  const sources = await database().source.findMany({
    where: { kind: 'folder', dataset: notDeleted },
    select: { id: true, shown: true, pausedAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  if (sources.length === 0) return;
  const names = await readdir(directory).catch(() => []);
  const before = new Map(seen);
  seen.clear();
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    const facts = await lstat(path.join(directory, name)).catch(() => null);
    if (!facts?.isFile()) continue;
    const mark = `${facts.size} ${facts.mtimeMs}`;
    seen.set(name, mark);
    const source = sources.find(({ shown }) => fitsPattern(name, shown));
    if (before.get(name) !== mark || source === undefined || source.pausedAt !== null) continue;
    await database().$transaction((tx) => openFetch(tx, source.id, name, now));
  }
}
