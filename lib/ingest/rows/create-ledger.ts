import { type LedgerCounts, type LedgerKind, ledgerKinds, ledgerKindWords } from '../ledger-kinds.ts';
import { ingestLimits, type LedgerEntry } from '../schema.ts';
import { keepText } from '../text/keep-text.ts';

/** Every row refused or altered, up to the limit with its text, beyond it counted. */
export type Ledger = {
  add(row: {
    readonly kind: LedgerKind;
    readonly line: number;
    /** NaN where it cannot be told. */
    readonly byte: number;
    readonly column: string | null;
    readonly reason: string;
    /** Asked for only where the entry is kept. */
    readonly text: () => string;
  }): void;
  /** Rows refused, all of them. */
  refused(): number;
  counts(): LedgerCounts;
  dropped(): number;
  firstReason(): string;
  /** What was kept, in the order of the file. */
  entries(): readonly LedgerEntry[];
};

/** Makes an empty ledger. */
export function createLedger(): Ledger {
  const entries: LedgerEntry[] = [];
  const counts = new Map<LedgerKind, number>();
  let refused = 0;
  let dropped = 0;
  let firstReason = '';
  return {
    add({ kind, line, byte, column, reason, text }) {
      const { action } = ledgerKindWords[kind];
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (action === 'refused') {
        refused++;
        if (firstReason === '') firstReason = `Line ${line}: ${reason}`;
      }
      if (entries.length < ingestLimits.ledgerRows) {
        const known = Number.isNaN(byte) ? null : byte;
        const kept = keepText(text(), ledgerCharacters);
        entries.push({ kind, line, byte: known, column, action, reason, text: kept });
      } else dropped++;
    },
    refused: () => refused,
    counts: () =>
      ledgerKinds.flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [{ kind, count }];
      }),
    dropped: () => dropped,
    firstReason: () => firstReason,
    entries: () => entries.toSorted((left, right) => left.line - right.line),
  };
}

const ledgerCharacters = 200;
