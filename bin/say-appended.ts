import type { LedgerRow } from '#lib/datasets/schema.ts';
import { sayLedger } from './say-reading.ts';

/** What is said of rows that were appended, a line each: how they were stored, rows refused or altered by their kind, and what the
 * version changes.
 * @param difference  a sentence, null where it was not worked out */
export function sayAppended(
  version: {
    readonly number: number;
    readonly rowsRefused: number;
    readonly ledgerCounts: readonly { readonly kind: string; readonly count: number }[];
    readonly ledger: readonly LedgerRow[];
  },
  difference: string | null,
): string[] {
  const { number, rowsRefused, ledger, ledgerCounts } = version;
  return [
    `Stored as version ${number}, ${rowsRefused === 0 ? 'no row' : `${rowsRefused} ${rowsRefused === 1 ? 'row' : 'rows'}`} refused.`,
    ...sayLedger({ ledger, ledgerCounts }),
    ...(difference === null ? [] : [difference]),
  ];
}
