import Link from 'next/link';
import type { DatasetSummary } from '#lib/datasets/schema.ts';
import { formatAgo, formatInstant } from './format-date.ts';
import { formatCount } from './format-number.ts';
import { Cell, HeadCell, Table } from './table.tsx';

/** Datasets, each a link to its page. */
export function DatasetTable({ datasets, now }: { datasets: readonly DatasetSummary[]; now: Date }) {
  return (
    <Table caption="Datasets">
      <thead>
        <tr>
          <HeadCell>Dataset</HeadCell>
          <HeadCell numeric>Rows</HeadCell>
          <HeadCell numeric>Series</HeadCell>
          <HeadCell numeric>Versions</HeadCell>
          <HeadCell numeric>Runs</HeadCell>
          <HeadCell numeric>Stored</HeadCell>
        </tr>
      </thead>
      <tbody>
        {datasets.map((dataset) => (
          <tr key={dataset.id}>
            <Cell className="min-w-40 break-words">
              <Link className="link font-medium" href={`/datasets/${dataset.id}`}>
                {dataset.name}
              </Link>
            </Cell>
            <Cell numeric>{formatCount(dataset.rowCount)}</Cell>
            <Cell numeric>{formatCount(dataset.seriesCount)}</Cell>
            <Cell numeric>{formatCount(dataset.latestVersion)}</Cell>
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
