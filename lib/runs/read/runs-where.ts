import { notDeleted, searchText, type Transaction } from '#lib/db/index.ts';
import type { RunFilter } from '../schema.ts';

/** What a query of runs asks for that a filter lets through: none that was deleted, no second training.
 * The search looks at the names of datasets, series and runs, and at their tags, without regard to case. */
export function runsWhere({
  search,
  datasetId,
  status,
}: Pick<RunFilter, 'search' | 'datasetId' | 'status'>): RunsWhere {
  const text = searchText(search.trim());
  return {
    ...{ verifiesId: null, ...notDeleted },
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
/** Such a condition. */
export type RunsWhere = NonNullable<NonNullable<Parameters<Transaction['run']['findMany']>[0]>['where']>;
