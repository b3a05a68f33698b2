import { database, notDeleted, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { theQueue } from '../queue/the-queue.ts';
import { type RunProblem, runStatusSchema } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { changeStatus } from '../status/change-status.ts';

/** Ends a waiting run at once; asks one that trains to stop and to keep the best weights so far. */
export function cancelRun(id: string): Promise<Result<void, RunProblem>> {
  return unlessDiskFull(() => cancel(id));
}

async function cancel(id: string): Promise<Result<void, RunProblem>> {
  const cancelRequestedAt = new Date();
  if (await changeStatus(id, 'QUEUED', 'CANCELLED', { cancelRequestedAt, finishedAt: cancelRequestedAt })) {
    await announcePlaces();
    return succeed(undefined);
  }
  // Written first: should the server die now, the next one stops the run in its place.
  const { count } = await database().run.updateMany({
    where: { id, status: 'RUNNING', ...notDeleted },
    data: { cancelRequestedAt },
  });
  if (count > 0) {
    theQueue().cancel(id);
    return succeed(undefined);
  }
  const run = await database().run.findUnique({ where: { id, ...notDeleted }, select: { status: true } });
  if (run === null) return refuse({ code: 'unknown-run', id });
  return refuse({ code: 'not-cancellable', status: runStatusSchema.parse(run.status) });
}
