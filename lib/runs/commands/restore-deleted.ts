import { database, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { theQueue } from '../queue/the-queue.ts';
import type { RunProblem } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';

/** Brings back what was deleted together, links included, as if nothing had happened: what waited is in its old place in
 * the queue. Refuses once the queue has removed it. */
export async function restoreDeleted(batch: string): Promise<Result<void, RunProblem>> {
  const restored = await unlessDiskFull(async () => {
    const { count } = await database().deletion.deleteMany({ where: { batch } });
    return count > 0 ? succeed(undefined) : refuse({ code: 'removed' as const });
  });
  if (restored.ok) {
    await announcePlaces();
    theQueue().wake();
  }
  return restored;
}
