import { randomUUID } from 'node:crypto';
import { database, notDeleted, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { Deleted, RunProblem } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { publishGone } from '../status/progress-hub.ts';

/** Deletes runs together, with their links and second trainings: no page shows them any more, none that waits is trained,
 * and after `undoMs` the queue removes them for good. One that trains is left: it must be cancelled first.
 * @returns how many were deleted, and by what to bring them back; a problem where there was none to delete */
export function deleteRuns(ids: readonly string[], now: Date): Promise<Result<Deleted, RunProblem>> {
  return unlessDiskFull(() => mark(ids, now));
}

async function mark(ids: readonly string[], createdAt: Date): Promise<Result<Deleted, RunProblem>> {
  const batch = randomUUID();
  const marked = await database().$transaction(async (tx) => {
    const runs = await tx.run.findMany({
      where: { id: { in: [...ids] }, ...notDeleted },
      select: { id: true, status: true, verifications: { where: notDeleted, select: { id: true } } },
    });
    const deletable = runs.filter(({ status }) => status !== 'RUNNING');
    const all = deletable.flatMap(({ id, verifications }) => [
      id,
      ...verifications.map((second) => second.id),
    ]);
    await tx.deletion.createMany({ data: all.map((runId) => ({ batch, createdAt, runId })) });
    return { found: runs.length, count: deletable.length, all };
  });
  if (marked.found === 0) return refuse({ code: 'unknown-run', id: ids[0] ?? '' });
  if (marked.count === 0) return refuse({ code: 'still-running' });
  // Whoever follows a waiting run hears that it will not come.
  for (const id of marked.all) publishGone(id);
  await announcePlaces();
  return succeed({ batch, count: marked.count, stillTraining: marked.found - marked.count });
}
