import type { Metadata } from 'next';
import { listDatasets } from '#lib/datasets/index.ts';
import { datasetsPerPage } from '#lib/datasets/schema.ts';
import { Button } from '../_ui/controls/button.tsx';
import { ButtonLink } from '../_ui/controls/button-link.tsx';
import { TextField } from '../_ui/controls/text-field.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { DatasetTable } from '../_ui/tables/dataset-table.tsx';
import { Pager } from '../_ui/tables/pager.tsx';
import { formatCount } from '../_ui/words/format-number.ts';
import { datasetListHref, readDatasetListQuery } from './dataset-list-query.ts';

export const metadata: Metadata = { title: 'Datasets' };

/** The datasets: searched by name, sorted and paged by the address. */
export default async function DatasetsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const filter = readDatasetListQuery(await searchParams);
  const { datasets, total } = await listDatasets(filter);
  const pages = Math.ceil(total / datasetsPerPage);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h1>Datasets</h1>
        <p className="text-muted">
          {formatCount(total)} {filter.search === '' ? 'in all' : 'found'}
        </p>
        <ButtonLink className="ml-auto self-center" href="/datasets/new">
          New dataset
        </ButtonLink>
      </div>
      {pages > 1 || filter.search !== '' ? (
        <form key={filter.search} action="/datasets" className="flex items-end gap-3">
          <TextField
            className="min-w-0 max-w-80 grow"
            label="Search"
            type="search"
            name="search"
            defaultValue={filter.search}
            placeholder="name"
            maxLength={200}
          />
          <Button type="submit">Show</Button>
        </form>
      ) : null}
      {datasets.length > 0 ? (
        <DatasetTable
          datasets={datasets}
          now={new Date()}
          sorting={{ current: filter, hrefOf: datasetListHref }}
        />
      ) : filter.search !== '' || total > 0 ? (
        <EmptyState title="No matching datasets">
          No name contains that. <ButtonLink href="/datasets">Show every dataset</ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title="No dataset yet">
          A file with a column of dates and a column of numbers makes one.
        </EmptyState>
      )}
      <Pager page={filter.page} pages={pages} hrefOf={(page) => datasetListHref({ ...filter, page })} />
    </div>
  );
}
