import { toCsv } from './to-csv.ts';

/** One row that an upload refused or altered; `column` is null where the row as a whole was meant. */
type LedgerRow = {
  readonly kind: string;
  readonly line: number;
  /** Bytes of the file before the line; null where that is not known. */
  readonly byte: number | null;
  readonly column: string | null;
  readonly action: 'refused' | 'altered';
  readonly reason: string;
  readonly text: string;
};

/** The ledger of an upload as CSV, in the order given. */
export function ledgerAsCsv(entries: Iterable<LedgerRow>): string {
  return toCsv(
    ['line', 'byte', 'column', 'kind', 'action', 'reason', 'text'],
    Array.from(entries, ({ kind, line, byte, column, action, reason, text }) => [
      line,
      byte,
      column,
      kind,
      action,
      reason,
      text,
    ]),
  );
}
