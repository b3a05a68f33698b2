import { database, notDeleted } from '#lib/db/index.ts';

/** Queues a forecast of each version that a followed forecast is to answer and has not: seen from the rows, so that it does not
 * matter how the version came, whether a server died in between, or how often this is asked.
 * @returns how many were queued */
export async function queueDue(): Promise<number> {
  const followed = await database().followedForecast.findMany({
    where: { pausedAt: null, dataset: notDeleted },
    select: {
      ...{ id: true, afterVersion: true, datasetId: true, dataset: { select: { latestVersion: true } } },
      kept: { select: { versionNumber: true }, orderBy: { versionNumber: 'desc' }, take: 1 },
    },
  });
  let queued = 0;
  for (const { id, afterVersion, datasetId, dataset, kept } of followed) {
    const known = Math.max(afterVersion, kept[0]?.versionNumber ?? 0);
    if (dataset.latestVersion > known) queued += await queueAfter(id, datasetId, known);
  }
  return queued;
}

async function queueAfter(followedId: string, datasetId: string, known: number): Promise<number> {
  return database().$transaction(async (tx) => {
    // It may have been deleted or paused since, and the version be answered.
    const followed = await tx.followedForecast.findFirst({
      where: { id: followedId, pausedAt: null },
      select: { kept: { select: { versionNumber: true }, where: { versionNumber: { gt: known } } } },
    });
    if (followed === null) return 0;
    const answered = new Set(followed.kept.map(({ versionNumber }) => versionNumber));
    const versions = await tx.datasetVersion.findMany({
      where: { datasetId, number: { gt: known } },
      select: { id: true, number: true },
      orderBy: { number: 'asc' },
    });
    const due = versions.filter(({ number }) => !answered.has(number));
    for (const { id, number } of due)
      await tx.keptForecast.create({
        data: {
          ...{ followedId, versionId: id, versionNumber: number },
          ...{ kind: 'same-weights', status: 'QUEUED' },
        },
        select: { id: true },
      });
    return due.length;
  });
}
