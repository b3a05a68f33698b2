import { database, notDeleted } from '#lib/db/index.ts';
import { runStatusSchema, type Verification } from '../schema.ts';

/** The second training of a run, if there was one. */
export async function readVerification(runId: string): Promise<Verification | null> {
  const row = await database().run.findFirst({
    where: { verifiesId: runId, ...notDeleted },
    orderBy: { createdAt: 'desc' },
    select: { id: true, status: true, failure: true, weightsSha256: true, finishedAt: true },
  });
  if (row === null) return null;
  const { id, weightsSha256, finishedAt } = row;
  const status = runStatusSchema.parse(row.status);
  return { runId: id, status, weightsSha256, finishedAt, failure: status === 'FAILED' ? row.failure : null };
}
