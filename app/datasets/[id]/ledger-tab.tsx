import { countLedger, readLedger } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { buttonClass } from '../../_ui/button-class.ts';
import { EmptyState } from '../../_ui/empty-state.tsx';
import { formatCount } from '../../_ui/format-number.ts';
import { Pager } from '../../_ui/pager.tsx';
import { Cell, HeadCell, Table } from '../../_ui/table.tsx';

const perPage = 50;

/** Every row that the upload refused or altered: where, why, and what it said. */
export async function LedgerTab({
  version,
  page,
  hrefOf,
}: {
  version: VersionFacts;
  page: number;
  hrefOf: (page: number) => string;
}) {
  const total = await countLedger(version.id);
  if (total === 0) {
    return (
      <EmptyState title="Nothing was refused">
        Every row of {version.fileName} was read as it stands.
      </EmptyState>
    );
  }
  const rows = await readLedger(version.id, { skip: (page - 1) * perPage, take: perPage });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">
          {formatCount(total)} {total === 1 ? 'entry' : 'entries'}
          {version.ledgerDropped > 0
            ? `; ${formatCount(version.ledgerDropped)} more were counted but not kept`
            : ''}
        </p>
        <a
          className={buttonClass('plain')}
          href={`/datasets/${version.datasetId}/ledger?v=${version.number}`}
          download
        >
          Download as CSV
        </a>
      </div>
      <Table caption="Rows refused or altered">
        <thead>
          <tr>
            <HeadCell numeric>Line</HeadCell>
            <HeadCell numeric className="max-sm:hidden">
              Byte
            </HeadCell>
            <HeadCell>Column</HeadCell>
            <HeadCell>What was done</HeadCell>
            <HeadCell>Reason</HeadCell>
            <HeadCell className="max-sm:hidden">Text</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one line may have several entries
            <tr key={index}>
              <Cell numeric>{formatCount(row.line)}</Cell>
              <Cell numeric className="max-sm:hidden">
                {row.byte === null ? '–' : formatCount(row.byte)}
              </Cell>
              <Cell>{row.column ?? '–'}</Cell>
              <Cell>{row.action}</Cell>
              <Cell className="sm:min-w-48">
                {row.reason}
                <code className="block font-mono text-label break-all text-muted sm:hidden">{row.text}</code>
              </Cell>
              <Cell className="max-sm:hidden">
                <code className="block min-w-40 max-w-md font-mono text-label break-all">{row.text}</code>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pager page={page} pages={Math.ceil(total / perPage)} hrefOf={hrefOf} />
    </div>
  );
}
