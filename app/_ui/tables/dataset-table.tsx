import Link from 'next/link';
import type { DatasetSummary } from '#lib/datasets/schema.ts';
import { formatAgo, formatInstant } from '../words/format-date.ts';
import { formatCount } from '../words/format-number.ts';
import { shownName } from '../words/shown-name.ts';
import { type SortableColumn, SortableTable } from './sortable-table.tsx';

const columns: readonly SortableColumn[] = [
  { name: 'name', head: 'Dataset' },
  { name: 'rows', head: 'Rows', numeric: true },
  { name: 'series', head: 'Series', numeric: true, wideOnly: true },
  { name: 'versions', head: 'Versions', numeric: true, wideOnly: true },
  { name: 'runs', head: 'Runs', numeric: true },
  { name: 'stored', head: 'Stored', numeric: true },
];

/** Datasets, each a link to its page; sorted by any column. */
export function DatasetTable({ datasets, now }: { datasets: readonly DatasetSummary[]; now: Date }) {
  const rows = datasets.map((dataset) => ({
    key: dataset.id,
    cells: [
      {
        sort: dataset.name,
        content: (
          <Link className="link font-medium wrap-anywhere" href={`/datasets/${dataset.id}`}>
            {shownName(dataset.name)}
          </Link>
        ),
      },
      count(dataset.rowCount),
      count(dataset.seriesCount),
      count(dataset.latestVersion),
      count(dataset.runCount),
      {
        sort: dataset.createdAt.getTime(),
        content: (
          <time dateTime={dataset.createdAt.toISOString()} title={formatInstant(dataset.createdAt)}>
            {formatAgo(dataset.createdAt, now)}
          </time>
        ),
      },
    ],
  }));
  return <SortableTable caption="Datasets" columns={columns} rows={rows} />;
}

const count = (value: number) => ({ sort: value, content: formatCount(value) });
