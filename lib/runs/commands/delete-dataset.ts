import { deleteDataset } from '#lib/datasets/index.ts';
import type { DatasetProblem } from '#lib/datasets/schema.ts';
import { database } from '#lib/db/index.ts';
import type { Result } from '#lib/result.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { publishGone } from '../status/progress-hub.ts';

/** Deletes a dataset with its versions, its runs and their links. Whoever follows one of the runs hears that it is gone; a
 * thread that trains one is ended at the next beat of the queue. */
export async function deleteDatasetWithRuns(id: string): Promise<Result<void, DatasetProblem>> {
  const going = await database().run.findMany({
    where: { datasetId: id, status: { in: ['QUEUED', 'RUNNING'] } },
    select: { id: true },
  });
  const deleted = await deleteDataset(id);
  if (!deleted.ok) return deleted;
  for (const run of going) publishGone(run.id);
  await announcePlaces();
  return deleted;
}
