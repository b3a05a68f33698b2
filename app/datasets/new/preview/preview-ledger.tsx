import { useMemo } from 'react';
import { ledgerKindWords } from '#lib/ingest/schema.ts';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { LedgerTable } from '../../ledger-table.tsx';
import { LedgerDownload } from './ledger-download.tsx';
import type { PreviewAnswer } from './preview-messages.ts';
import { shownOptions } from './shown-options.ts';

const shownRows = 20;

/** What would be refused or altered, by kind, each kind open to its rows; all of it as CSV before anything is stored. */
export function PreviewLedger({
  answer,
  file,
  fileIsWhole,
}: {
  answer: PreviewAnswer;
  file: File;
  fileIsWhole: boolean;
}) {
  const { ledger, ledgerCounts } = answer.preview;
  const options = useMemo(() => shownOptions(answer), [answer]);
  if (ledgerCounts.length === 0) return null;
  const total = ledgerCounts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="ledger" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="ledger">
          Refused or altered: {formatCount(total)}
          {fileIsWhole ? '' : ' in the first megabyte'}
        </h2>
        <LedgerDownload file={file} options={options} />
      </div>
      <ul className="flex flex-col">
        {ledgerCounts.map(({ kind, count }) => {
          const { title, action } = ledgerKindWords[kind];
          const rows = ledger.filter((entry) => entry.kind === kind);
          const rest = count - Math.min(rows.length, shownRows);
          return (
            <li key={kind} className="border-b border-line first:border-t">
              <Disclosure
                summary={
                  <span className="flex flex-wrap items-baseline gap-x-3">
                    <span className="min-w-8 text-right tabular-nums">{formatCount(count)}</span>
                    <span>{title}</span>
                    <span className="text-label font-normal text-muted">{action}</span>
                  </span>
                }
              >
                <LedgerTable caption={title} rows={rows.slice(0, shownRows)} />
                {rest > 0 ? (
                  <p className="pt-2 text-label text-muted">and {formatCount(rest)} more, all in the CSV</p>
                ) : null}
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
