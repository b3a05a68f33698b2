import { database, searchText } from '#lib/db/index.ts';
import { type RunFilter, type RunSummary, runsPerPage } from '../schema.ts';
import { summarise, summaryColumns } from '../stored/run-rows.ts';

/** One page of the runs that the filter lets through, newest first, and how many there are in all.
 * The search looks at the names of datasets, series and runs, and at their tags, without regard to case. */
export async function listRuns(
  { search, datasetId, status, page }: RunFilter,
  perPage = runsPerPage,
): Promise<{ runs: RunSummary[]; total: number }> {
  const where = runsWhere({ search, datasetId, status });
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

/** Some of the runs that the filter lets through, newest first, from behind one of them on. */
export async function listRunsAfter(
  filter: Omit<RunFilter, 'page'>,
  after: { readonly createdAt: Date; readonly id: string } | null,
  take: number,
): Promise<RunSummary[]> {
  const behind =
    after === null
      ? []
      : [
          {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, id: { lt: after.id } },
            ],
          },
        ];
  const rows = await database().run.findMany({
    where: { AND: [runsWhere(filter), ...behind] },
    select: summaryColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(summarise);
}

function runsWhere({ search, datasetId, status }: Omit<RunFilter, 'page'>) {
  const text = searchText(search.trim());
  return {
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
}
