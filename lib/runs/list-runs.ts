import { database } from '#lib/db/index.ts';
import { summarise, withDataset } from './run-rows.ts';
import { type RunFilter, type RunSummary, runsPerPage } from './schema.ts';

/** One page of the runs that the filter lets through, newest first, and how many there are in all.
 * The search looks at the names of datasets and series, without regard to case. */
export async function listRuns(filter: RunFilter): Promise<{ runs: RunSummary[]; total: number }> {
  const text = filter.search.trim().toLowerCase();
  const where = {
    verifiesId: null,
    ...(filter.datasetId === null ? {} : { datasetId: filter.datasetId }),
    ...(filter.status === null ? {} : { status: filter.status }),
    ...(text === '' ? {} : await searchFor(text)),
  };
  const [rows, total] = await Promise.all([
    database().run.findMany({
      where,
      include: withDataset,
      orderBy: newestFirst,
      skip: (filter.page - 1) * runsPerPage,
      take: runsPerPage,
    }),
    database().run.count({ where }),
  ]);
  return { runs: rows.map(summarise), total };
}

async function searchFor(text: string) {
  const like = { OR: [{ searchKeys: { contains: text } }, { dataset: { searchName: { contains: text } } }] };
  if (!/[%_\\]/.test(text)) return like;
  // Prisma hands these on as wildcards, and "temp_max" is to find itself alone.
  const candidates = await database().run.findMany({
    where: like,
    select: { id: true, searchKeys: true, dataset: { select: { searchName: true } } },
  });
  const found = candidates.filter(
    (run) => run.searchKeys.includes(text) || run.dataset.searchName.includes(text),
  );
  return { id: { in: found.map(({ id }) => id) } };
}

/** Every run on any version of a dataset, newest first. */
export async function listRunsOfDataset(datasetId: string): Promise<RunSummary[]> {
  const rows = await database().run.findMany({
    where: { datasetId, verifiesId: null },
    include: withDataset,
    orderBy: newestFirst,
  });
  return rows.map(summarise);
}

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
