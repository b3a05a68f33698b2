import { database, notDeleted } from '#lib/db/index.ts';
import { announceStatus } from './change-status.ts';
import { followedRuns } from './progress-hub.ts';

/** Tells those who follow a waiting run its place in the queue, after a run has left the line. */
export async function announcePlaces(): Promise<void> {
  const waiting = await database().run.findMany({
    where: { status: 'QUEUED', ...notDeleted, id: { in: followedRuns() } },
    select: { id: true },
  });
  for (const { id } of waiting) await announceStatus(id);
}
