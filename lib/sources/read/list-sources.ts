import { database, notDeleted } from '#lib/db/index.ts';
import type { FetchFacts, SourceFacts } from '../schema.ts';
import { fetchColumns, readFetchRow, sourceRowSchema } from '../stored/source-rows.ts';

const columns = {
  ...{ id: true, datasetId: true, createdAt: true, kind: true, shown: true, holds: true },
  ...{ schedule: true, timeZone: true, pausedAt: true, stopped: true, nextAt: true },
  fetches: { select: fetchColumns, orderBy: { queuedAt: 'desc' as const }, take: 1 },
};

/** The sources of a dataset, oldest first. */
export async function listSources(datasetId: string): Promise<SourceFacts[]> {
  const rows = await database().source.findMany({
    where: { datasetId, dataset: notDeleted },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(readRow);
}

/** One source; null if there is none such. */
export async function readSource(id: string): Promise<SourceFacts | null> {
  const row = await database().source.findFirst({ where: { id, dataset: notDeleted }, select: columns });
  return row === null ? null : readRow(row);
}

/** What came of a source, newest first. */
export async function listFetches(
  sourceId: string,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<FetchFacts[]> {
  const rows = await database().sourceFetch.findMany({
    where: { sourceId },
    select: fetchColumns,
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    ...{ skip, take },
  });
  return rows.map(readFetchRow);
}

function readRow<
  Row extends Omit<SourceFacts, 'kind' | 'holds' | 'isPaused' | 'last'> & {
    kind: string;
    holds: string;
    pausedAt: Date | null;
    fetches: Parameters<typeof readFetchRow>[0][];
  },
>({ pausedAt, fetches: [last], ...row }: Row): SourceFacts {
  return {
    ...{ ...row, ...sourceRowSchema.parse(row), isPaused: pausedAt !== null },
    last: last === undefined ? null : readFetchRow(last),
  };
}
