import { database } from '#lib/db/index.ts';
import type { RunFilter, RunSummary } from '../schema.ts';
import { summarise, summaryColumns } from '../stored/run-rows.ts';
import { runsWhere } from './runs-where.ts';

/** Some of the runs that the filter lets through, newest first, from behind one of them on. */
export async function listRunsAfter(
  filter: Pick<RunFilter, 'search' | 'datasetId' | 'status'>,
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
