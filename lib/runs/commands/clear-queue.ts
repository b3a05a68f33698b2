import { database, notDeleted } from '#lib/db/index.ts';
import type { Result } from '#lib/result.ts';
import type { Deleted, RunProblem } from '../schema.ts';
import { deleteRuns } from './delete-runs.ts';

/** Deletes every run that waits, so that nothing is trained after what trains now; a problem where none waits. */
export async function clearQueue(now: Date): Promise<Result<Deleted, RunProblem>> {
  const waiting = await database().run.findMany({
    where: { status: 'QUEUED', verifiesId: null, ...notDeleted },
    select: { id: true },
  });
  return deleteRuns(
    waiting.map(({ id }) => id),
    now,
  );
}
