import { type IngestSummary, ledgerKindOf, ledgerKindWords } from '#lib/ingest/schema.ts';

/** What `forecast` says of the file that it read, a line each: rows refused or altered by their kind, and what else was done to the data or is
 * odd in it. What was merely guessed is said by `inspect`. */
export function sayReading({
  ledger,
  ledgerCounts,
  notes,
}: Pick<IngestSummary, 'ledger' | 'ledgerCounts' | 'notes'>): string[] {
  const rows = sayLedger({ ledger, ledgerCounts });
  return [...rows, ...notes.filter(({ kind }) => told.has(kind)).map(({ sentence }) => sentence)];
}

/** Rows refused or altered by their kind, a line each with the first of them. */
export function sayLedger({
  ledger,
  ledgerCounts,
}: {
  readonly ledger: readonly { readonly kind: string; readonly line: number; readonly text: string }[];
  readonly ledgerCounts: readonly { readonly kind: string; readonly count: number }[];
}): string[] {
  return ledgerCounts.map(({ kind, count }) => {
    const known = ledgerKindOf(kind);
    const { action, title } = known === null ? { action: 'altered', title: kind } : ledgerKindWords[known];
    const first = ledger.find((entry) => entry.kind === kind);
    const where = first === undefined ? '' : ` (line ${first.line}: ${first.text.trim().slice(0, 60)})`;
    return `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'} ${action}: ${title}${where}`;
  });
}

/** Kinds of notes that change what is forecast. */
const told: ReadonlySet<string> = new Set([
  ...[
    'ambiguous-decimal',
    'ambiguous-date-order',
    'date-order-by-step',
    'two-digit-years',
    'other-calendar',
    'several-tables',
  ],
  ...[
    'unexplained-repeats',
    'id-found-later',
    'standing-still',
    'counting-on',
    'numbers-series',
    'only-zeros',
  ],
  ...['gaps', 'absent-zero', 'absent-perhaps-zero', 'irregular', 'sessions', 'days-of-months', 'weeks-4-4-5'],
  ...['other-steps', 'own-step', 'wandering-day', 'impossible-hour', 'sentinel', 'flat', 'short-for-season'],
  ...['no-values', 'unreadable-bytes', 'control-characters', 'time-across', 'meter-records', 'row-numbers'],
]);
