import { database, notDeleted, type Transaction } from '#lib/db/index.ts';

/** Removes for good what was deleted before that time, with all its rows and links. A link to a race goes on to another
 * run of that race. May be broken off anywhere: what is left is removed by the next call.
 * @param before  things deleted later can still be brought back */
export async function removeDeleted(before: Date): Promise<void> {
  const due = await database().deletion.findMany({
    where: { createdAt: { lte: before } },
    select: { runId: true, datasetId: true },
    orderBy: { createdAt: 'asc' },
  });
  const datasetIds = due.flatMap(({ datasetId }) => (datasetId === null ? [] : [datasetId]));
  // Each condition holds or not at the moment that its statement is carried out: who brings a thing back in that moment has
  // all of it.
  for (const id of datasetIds) await database().dataset.deleteMany({ where: { id, ...deletedBy(before) } });
  for (const { runId } of due)
    if (runId !== null) await database().$transaction((tx) => removeRun(tx, runId, before));
}

async function removeRun(tx: Transaction, id: string, before: Date): Promise<void> {
  const run = await tx.run.findFirst({
    where: { id, ...deletedBy(before) },
    select: { raceId: true },
  });
  if (run === null) return;
  if (run.raceId !== null) {
    const others = await tx.run.findMany({
      where: { raceId: run.raceId, id: { not: id }, ...notDeleted },
      select: { id: true, status: true },
    });
    const heir = others.find(({ status }) => status === 'SUCCEEDED') ?? others.at(0);
    if (heir)
      await tx.shareLink.updateMany({
        where: { runId: id, raceId: run.raceId },
        data: { runId: heir.id },
      });
  }
  await tx.run.delete({ where: { id }, select: { id: true } });
}

const deletedBy = (before: Date) => ({ deletion: { is: { createdAt: { lte: before } } } });
