import { database, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { RunProblem } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { changeStatus } from '../status/change-status.ts';
import { publishGone } from '../status/progress-hub.ts';

/** Deletes a run with all its rows and links. One that trains must be cancelled first. A link to the race that it ran in
 * goes on to another run of that race. */
export function deleteRun(id: string): Promise<Result<void, RunProblem>> {
  return unlessDiskFull(() => remove(id));
}

async function remove(id: string): Promise<Result<void, RunProblem>> {
  // Whoever follows a waiting run hears that it will not come.
  await changeStatus(id, 'QUEUED', 'CANCELLED', { finishedAt: new Date() });
  const verifications = await database().run.findMany({ where: { verifiesId: id }, select: { id: true } });
  const count = await database().$transaction(async (tx) => {
    const run = await tx.run.findUnique({ where: { id }, select: { raceId: true, status: true } });
    if (run === null || run.status === 'RUNNING') return 0;
    if (run.raceId !== null) {
      const others = await tx.run.findMany({
        where: { raceId: run.raceId, id: { not: id } },
        select: { id: true, status: true },
      });
      const heir = others.find(({ status }) => status === 'SUCCEEDED') ?? others.at(0);
      if (heir)
        await tx.shareLink.updateMany({
          where: { runId: id, raceId: run.raceId },
          data: { runId: heir.id },
        });
    }
    return (await tx.run.deleteMany({ where: { id, status: { not: 'RUNNING' } } })).count;
  });
  if (count > 0) {
    for (const gone of [{ id }, ...verifications]) publishGone(gone.id);
    await announcePlaces();
    return succeed(undefined);
  }
  const run = await database().run.findUnique({ where: { id }, select: { id: true } });
  return refuse(run === null ? { code: 'unknown-run', id } : { code: 'still-running' });
}
