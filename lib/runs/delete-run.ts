import { database } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { announcePlaces } from './announce-places.ts';
import type { RunProblem } from './schema.ts';

/** Deletes a run with all its rows and links. One that trains must be cancelled first. */
export async function deleteRun(id: string): Promise<Result<void, RunProblem>> {
  const { count } = await database().run.deleteMany({ where: { id, status: { not: 'RUNNING' } } });
  if (count > 0) {
    await announcePlaces();
    return succeed(undefined);
  }
  const run = await database().run.findUnique({ where: { id }, select: { id: true } });
  return refuse(run === null ? { code: 'unknown-run', id } : { code: 'still-running' });
}
