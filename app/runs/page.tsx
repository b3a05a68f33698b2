import type { Metadata } from 'next';
import { listDatasets, readDatasetSummary } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import { countWaiting, listRuns } from '#lib/runs/index.ts';
import { runsPerPage } from '#lib/runs/schema.ts';
import { ButtonLink } from '../_ui/controls/button-link.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { Pager } from '../_ui/tables/pager.tsx';
import { formatCount } from '../_ui/words/format-number.ts';
import { RunTable } from './list/run-table.tsx';
import { RunFilterForm } from './run-filter-form.tsx';
import { readRunQuery, runQueryHref } from './run-query.ts';

export const metadata: Metadata = { title: 'Runs' };

/** Datasets to choose from, those last uploaded to: of thousands the search finds one sooner than a list does. */
const offeredCount = 50;

/** Every run: searched, filtered, paged by the address. */
export default async function RunsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const filter = readRunQuery(await searchParams);
  const [{ runs, total }, waiting, datasets] = await Promise.all([
    listRuns(filter),
    countWaiting(),
    offeredDatasets(filter.datasetId),
  ]);
  const narrowed = filter.search !== '' || filter.datasetId !== null || filter.status !== null;
  const pages = Math.ceil(total / runsPerPage);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1>Runs</h1>
        <p className="text-muted">
          {formatCount(total)} {narrowed ? 'found' : 'in all'}
        </p>
      </div>
      <RunFilterForm filter={filter} datasets={datasets} />
      {runs.length > 0 ? (
        <RunTable runs={runs} now={new Date()} list={{ waiting, current: filter, hrefOf: runQueryHref }} />
      ) : narrowed || total > 0 ? (
        <EmptyState title="No matching runs">
          No run matches all of these. <ButtonLink href="/runs">Show every run</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title="No run yet">
          A run is a network trained on one of your series, kept with its forecast and its verdict. Start from
          a sample or a file of your own on the home page.
        </EmptyState>
      )}
      <Pager page={filter.page} pages={pages} hrefOf={(page) => runQueryHref({ ...filter, page })} />
    </div>
  );
}

async function offeredDatasets(chosenId: string | null): Promise<{ id: string; name: string }[]> {
  const { datasets } = await listDatasets(datasetFilterSchema.parse({}), offeredCount);
  const isMissing = chosenId !== null && datasets.every(({ id }) => id !== chosenId);
  const chosen = isMissing ? await readDatasetSummary(chosenId) : null;
  return [...(chosen === null ? [] : [chosen]), ...datasets].map(({ id, name }) => ({ id, name }));
}
