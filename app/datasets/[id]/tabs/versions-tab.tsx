import Link from 'next/link';
import type { listVersions } from '#lib/datasets/index.ts';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatInstant } from '../../../_ui/words/format-date.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';

/** The versions of a dataset, newest first. None is ever changed. */
export function VersionsTab({
  datasetId,
  versions,
  current,
}: {
  datasetId: string;
  versions: Awaited<ReturnType<typeof listVersions>>;
  current: number;
}) {
  return (
    <Table caption="Versions">
      <thead>
        <tr>
          <HeadCell>Version</HeadCell>
          <HeadCell>File</HeadCell>
          <HeadCell numeric>Rows</HeadCell>
          <HeadCell numeric>Stored</HeadCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <Cell>
              {version.number === current ? (
                `${version.number}, shown`
              ) : (
                <Link className="link" href={`/datasets/${datasetId}?v=${version.number}&tab=versions`}>
                  {version.number}
                </Link>
              )}
            </Cell>
            <Cell className="break-all">{version.fileName}</Cell>
            <Cell numeric>{formatCount(version.rowsRead)}</Cell>
            <Cell numeric>{formatInstant(version.createdAt)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
