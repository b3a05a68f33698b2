import { Cell, HeadCell, Table } from '../_ui/tables/table.tsx';
import { formatCount } from '../_ui/words/format-number.ts';
import { shownName } from '../_ui/words/shown-name.ts';

/** What a row of a ledger says, as ingest gives it and as it is stored. */
export type LedgerTableRow = {
  readonly line: number;
  readonly byte: number | null;
  readonly column: string | null;
  readonly action: 'refused' | 'altered';
  readonly reason: string;
  readonly text: string;
};

/** Rows that were refused or altered: where they stand, why, and what they said. */
export function LedgerTable({ caption, rows }: { caption: string; rows: readonly LedgerTableRow[] }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell numeric>Line</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            Byte
          </HeadCell>
          <HeadCell>Column</HeadCell>
          <HeadCell className="max-sm:hidden">What was done</HeadCell>
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
            <Cell>
              <span className="block max-w-24 truncate sm:max-w-40" title={shownName(row.column ?? '', 1000)}>
                {shownName(row.column ?? '–', 200)}
              </span>
            </Cell>
            <Cell className="max-sm:hidden">{row.action}</Cell>
            <Cell className="break-words sm:min-w-48">
              {shownName(row.reason)}
              <code className="block font-mono text-label break-all text-muted sm:hidden">
                {shownName(row.text)}
              </code>
            </Cell>
            <Cell className="max-sm:hidden">
              <code className="block min-w-32 max-w-md font-mono text-label break-all">
                {shownName(row.text)}
              </code>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
