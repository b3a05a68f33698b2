import { randomUUID } from 'node:crypto';
import type { DatasetProblem } from '#lib/datasets/schema.ts';
import { database, notDeleted, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { Deleted } from '../schema.ts';
import { announcePlaces } from '../status/announce-places.ts';
import { publishGone } from '../status/progress-hub.ts';

/** Deletes a dataset with its versions, its runs and their links: no page shows them any more, and after `undoMs` the queue
 * removes them for good. Whoever follows one of the runs hears that it is gone; a thread that trains one goes on until then,
 * so that nothing is lost to whoever brings the dataset back.
 * @returns how many runs went with it, and by what to bring all of it back */
export function deleteDatasetWithRuns(id: string, now: Date): Promise<Result<Deleted, DatasetProblem>> {
  return unlessDiskFull(() => mark(id, now));
}

async function mark(datasetId: string, createdAt: Date): Promise<Result<Deleted, DatasetProblem>> {
  const batch = randomUUID();
  const runs = await database().$transaction(async (tx) => {
    if ((await tx.dataset.count({ where: { id: datasetId, ...notDeleted } })) === 0) return null;
    const found = await tx.run.findMany({
      where: { datasetId, ...notDeleted },
      select: { id: true, status: true },
    });
    const rows = [{ datasetId }, ...found.map(({ id }) => ({ runId: id }))];
    await tx.deletion.createMany({ data: rows.map((row) => ({ batch, createdAt, ...row })) });
    return found;
  });
  if (runs === null) return refuse({ code: 'unknown-dataset', id: datasetId });
  for (const { id } of runs) publishGone(id);
  await announcePlaces();
  return succeed({ batch, count: runs.length, stillTraining: 0 });
}
