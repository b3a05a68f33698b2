import { database, searchText } from '#lib/db/index.ts';
import { type RunFilter, type RunSummary, runsPerPage } from '../schema.ts';
import { summarise, summaryColumns } from '../stored/run-rows.ts';

/** One page of the runs that the filter lets through, newest first, and how many there are in all.
 * The search looks at the names of datasets, series and runs, and at their tags, without regard to case. */
export async function listRuns(
  { search, datasetId, status, page }: RunFilter,
  perPage = runsPerPage,
): Promise<{ runs: RunSummary[]; total: number }> {
  const text = searchText(search.trim());
  const where = {
    verifiesId: null,
    ...(datasetId === null ? {} : { datasetId }),
    ...(status === null ? {} : { status }),
    ...(text === ''
      ? {}
      : {
          OR: [
            { searchKeys: { contains: text } },
            { searchLabel: { contains: text } },
            { dataset: { searchName: { contains: text } } },
          ],
        }),
  };
  const [rows, total] = await Promise.all([
    database().run.findMany({
      where,
      select: summaryColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    database().run.count({ where }),
  ]);
  return { runs: rows.map(summarise), total };
}
