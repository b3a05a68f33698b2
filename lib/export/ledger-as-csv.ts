import { toCsv } from './to-csv.ts';

/** One row that an upload refused or altered; `column` is null where the row as a whole was meant. */
type LedgerRow = {
  readonly line: number;
  readonly column: string | null;
  readonly action: 'refused' | 'altered';
  readonly reason: string;
  readonly text: string;
};

/** The ledger of an upload as CSV, in the order given. */
export function ledgerAsCsv(entries: Iterable<LedgerRow>): string {
  return toCsv(
    ['line', 'column', 'action', 'reason', 'text'],
    Array.from(entries, ({ line, column, action, reason, text }) => [line, column, action, reason, text]),
  );
}
