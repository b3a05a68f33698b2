import { database, notDeleted, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { openFetch } from '../queue/open-fetch.ts';
import { theSourceQueue } from '../queue/source-queue.ts';
import type { SourceProblem } from '../schema.ts';

/** Lets a source rest: what is under way goes on, and nothing is begun by itself. */
export const pauseSource = (id: string, now: Date): Promise<Result<void, SourceProblem>> =>
  change(id, { pausedAt: now });

/** Lets a source go on that was paused or has stopped; an address is fetched at once. */
export async function resumeSource(id: string, now: Date): Promise<Result<void, SourceProblem>> {
  const resumed = await change(id, { pausedAt: null, stopped: null, nextAt: now });
  theSourceQueue().wake();
  return resumed;
}

/** Ends a source; the versions that came from it stay. */
export const deleteSource = (id: string): Promise<Result<void, SourceProblem>> =>
  unlessDiskFull(async () => {
    const { count } = await database().source.deleteMany({ where: { id, dataset: notDeleted } });
    return count === 0 ? refuse({ code: 'unknown-source' as const }) : succeed(undefined);
  });

/** Fetches an address now, whatever its schedule says. */
export const fetchNow = (id: string, now: Date): Promise<Result<void, SourceProblem>> =>
  unlessDiskFull(async (): Promise<Result<void, SourceProblem>> => {
    const source = await database().source.findFirst({ where: { id, dataset: notDeleted } });
    if (source === null) return refuse({ code: 'unknown-source' });
    if (source.kind !== 'url')
      return refuse({ code: 'refused', sentence: 'A folder is looked at by itself, every few seconds.' });
    const isOpened = await database().$transaction((tx) => openFetch(tx, id, null, now));
    theSourceQueue().wake();
    return isOpened ? succeed(undefined) : refuse({ code: 'under-way' });
  });

function change(
  id: string,
  data: { pausedAt: Date | null; stopped?: null; nextAt?: Date },
): Promise<Result<void, SourceProblem>> {
  return unlessDiskFull(async () => {
    const { count } = await database().source.updateMany({ where: { id, dataset: notDeleted }, data });
    return count === 0 ? refuse({ code: 'unknown-source' as const }) : succeed(undefined);
  });
}
