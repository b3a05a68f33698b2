import { ingestLimits, type LedgerEntry } from '../schema.ts';
import { keepText } from '../text/keep-text.ts';

/** Every row refused or altered, up to the limit with its text, beyond it counted. */
export type Ledger = {
  refuse(line: number, column: string | null, reason: string, text: string): void;
  alter(line: number, column: string | null, reason: string, text: string): void;
  /** Rows refused, all of them. */
  refused(): number;
  dropped(): number;
  firstReason(): string;
  /** What was kept, in the order of the file. */
  entries(): readonly LedgerEntry[];
};

/** Makes an empty ledger.
 * @param byteOf  bytes of the file before a line, null where that is not known any more */
export function createLedger(byteOf: (line: number) => number | null): Ledger {
  const entries: LedgerEntry[] = [];
  let refused = 0;
  let dropped = 0;
  let firstReason = '';
  const add = (
    action: LedgerEntry['action'],
    line: number,
    column: string | null,
    reason: string,
    text: string,
  ) => {
    if (entries.length < ingestLimits.ledgerRows) {
      entries.push({
        line,
        byte: byteOf(line),
        column,
        action,
        reason,
        text: keepText(text, ledgerCharacters),
      });
    } else dropped++;
  };
  return {
    refuse(line, column, reason, text) {
      refused++;
      if (firstReason === '') firstReason = `Line ${line}: ${reason}`;
      add('refused', line, column, reason, text);
    },
    alter: (line, column, reason, text) => add('altered', line, column, reason, text),
    refused: () => refused,
    dropped: () => dropped,
    firstReason: () => firstReason,
    entries: () => entries.toSorted((left, right) => left.line - right.line),
  };
}

const ledgerCharacters = 200;
