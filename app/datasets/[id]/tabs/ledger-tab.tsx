import { countLedger, readLedger } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { buttonClass } from '../../../_ui/controls/button-class.ts';
import { EmptyState } from '../../../_ui/page-frame/empty-state.tsx';
import { Pager } from '../../../_ui/tables/pager.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { LedgerTable } from '../../ledger-table.tsx';
import { LedgerKindList } from './ledger-kind-list.tsx';

const perPage = 50;

/** Every row that the upload refused or altered, by kind: where, why, and what it said. */
export async function LedgerTab({
  version,
  kind,
  page,
  hrefOf,
}: {
  version: VersionFacts;
  /** The kind to show; null shows all. */
  kind: string | null;
  page: number;
  hrefOf: (kind: string | null, page: number) => string;
}) {
  const total = await countLedger(version.id);
  if (total === 0) {
    return (
      <EmptyState title="Nothing was refused">
        Every row of {version.fileName} was read as it stands.
      </EmptyState>
    );
  }
  const kept = kind === null ? total : await countLedger(version.id, kind);
  const rows = await readLedger(version.id, {
    skip: (page - 1) * perPage,
    take: perPage,
    kind: kind ?? undefined,
  });
  return (
    <div className="flex flex-col gap-4">
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
      <LedgerKindList
        counts={version.ledgerCounts}
        total={total + version.ledgerDropped}
        chosen={kind}
        hrefOf={(next) => hrefOf(next, 1)}
      />
      {rows.length === 0 ? (
        <p className="text-muted">No row of this kind was kept.</p>
      ) : (
        <LedgerTable caption="Rows refused or altered" rows={rows} />
      )}
      <Pager page={page} pages={Math.ceil(kept / perPage)} hrefOf={(next) => hrefOf(kind, next)} />
    </div>
  );
}
