import type { Metadata } from 'next';
import { listDatasets } from '#lib/datasets/index.ts';
import { ButtonLink } from '../_ui/controls/button-link.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { DatasetTable } from '../_ui/tables/dataset-table.tsx';
import { formatCount } from '../_ui/words/format-number.ts';

export const metadata: Metadata = { title: 'Datasets' };

/** Every dataset. */
export default async function DatasetsPage() {
  const datasets = await listDatasets();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1>Datasets</h1>
        <p className="text-muted">{formatCount(datasets.length)} in all</p>
        <ButtonLink className="ml-auto self-center" href="/datasets/new">
          New dataset
        </ButtonLink>
      </div>
      {datasets.length > 0 ? (
        <DatasetTable datasets={datasets} now={new Date()} />
      ) : (
        <EmptyState title="No dataset yet">
          A CSV with a column of dates and a column of numbers makes one.
        </EmptyState>
      )}
    </div>
  );
}
