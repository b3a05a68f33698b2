import Link from 'next/link';
import type { DatasetFilter, DatasetSummary } from '#lib/datasets/schema.ts';
import { formatAgo, formatInstant } from '../words/format-date.ts';
import { formatCount } from '../words/format-number.ts';
import { shownName } from '../words/shown-name.ts';
import { SortHead } from './sort-head.tsx';
import { Cell, HeadCell, Table } from './table.tsx';

type Column = {
  readonly order?: DatasetFilter['order'];
  readonly head: string;
  readonly numeric?: boolean;
  readonly wideOnly?: boolean;
  /** The order that is wanted first, where that is not the largest at the top. */
  readonly upFirst?: boolean;
};

const columns: readonly Column[] = [
  { order: 'name', head: 'Dataset', upFirst: true },
  { order: 'rows', head: 'Rows', numeric: true },
  { order: 'series', head: 'Series', numeric: true, wideOnly: true },
  { order: 'versions', head: 'Versions', numeric: true, wideOnly: true },
  { head: 'Runs', numeric: true },
  { order: 'stored', head: 'Stored', numeric: true },
];

/** How the whole list is sorted, of which the table shows a page, and where it is sorted otherwise. */
type Sorting = {
  readonly current: DatasetFilter;
  readonly hrefOf: (filter: DatasetFilter) => string;
};

/** Datasets, each a link to its page. With a sorting the heads are links that sort the whole list, not the page alone. */
export function DatasetTable({
  datasets,
  now,
  sorting = null,
}: {
  datasets: readonly DatasetSummary[];
  now: Date;
  sorting?: Sorting | null;
}) {
  return (
    <Table caption="Datasets">
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.head} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {datasets.map((dataset) => (
          <tr key={dataset.id}>
            <Cell className="max-sm:sticky max-sm:left-0 max-sm:bg-paper">
              <Link className="link font-medium wrap-anywhere" href={`/datasets/${dataset.id}`}>
                {shownName(dataset.name)}
              </Link>
            </Cell>
            <Cell numeric>{formatCount(dataset.rowCount)}</Cell>
            <Cell numeric className="max-sm:hidden">
              {formatCount(dataset.seriesCount)}
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {formatCount(dataset.latestVersion)}
            </Cell>
            <Cell numeric>{formatCount(dataset.runCount)}</Cell>
            <Cell numeric>
              <time dateTime={dataset.createdAt.toISOString()} title={formatInstant(dataset.createdAt)}>
                {formatAgo(dataset.createdAt, now)}
              </time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Head({ column, sorting }: { column: Column; sorting: Sorting | null }) {
  const { order, head, numeric = false, wideOnly, upFirst = false } = column;
  const className = wideOnly ? 'max-sm:hidden' : '';
  if (sorting === null || order === undefined)
    return (
      <HeadCell numeric={numeric} className={className}>
        {head}
      </HeadCell>
    );
  const isCurrent = sorting.current.order === order;
  const descending = isCurrent ? !sorting.current.descending : !upFirst;
  return (
    <SortHead
      numeric={numeric}
      className={className}
      href={sorting.hrefOf({ ...sorting.current, order, descending, page: 1 })}
      direction={isCurrent ? (sorting.current.descending ? 'descending' : 'ascending') : null}
    >
      {head}
    </SortHead>
  );
}
