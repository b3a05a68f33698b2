/** Why a row is in the ledger, in the order in which the kinds are listed. */
export const ledgerKinds = [
  'wrong-width',
  'not-a-time',
  'no-time',
  'no-id',
  'no-value',
  'other-table',
  'other-step',
  'not-a-number',
  'flagged-number',
  'limit-number',
  'trailing-text',
  'repeated-time',
  'repeated-dst-hour',
  'repaired-line',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** How many rows of each kind there are, kept with their text or not; kinds without a row are left out. */
export type LedgerCounts = readonly { readonly kind: LedgerKind; readonly count: number }[];

/** What was done to rows of a kind, and the kind in words. */
export const ledgerKindWords: Readonly<
  Record<LedgerKind, { readonly action: 'refused' | 'altered'; readonly title: string }>
> = {
  'wrong-width': { action: 'refused', title: 'Too few or too many cells' },
  'not-a-time': { action: 'refused', title: 'Not a date like the others' },
  'no-time': { action: 'refused', title: 'No timestamp' },
  'no-id': { action: 'refused', title: 'No id to say which series' },
  'no-value': { action: 'refused', title: 'No value in the row' },
  'other-table': { action: 'refused', title: 'Part of another table' },
  'other-step': { action: 'refused', title: 'Of a series with a step of its own' },
  'not-a-number': { action: 'altered', title: 'Not a number, left missing' },
  'flagged-number': { action: 'altered', title: 'Flag behind a number, left out' },
  'limit-number': { action: 'altered', title: 'Below or above a limit: half of it, or the limit' },
  'trailing-text': { action: 'altered', title: 'Text behind the last column, left out' },
  'repeated-time': { action: 'altered', title: 'Timestamp comes again, later value kept' },
  'repeated-dst-hour': { action: 'altered', title: 'Hour shown twice by the clock, averaged' },
  'repaired-line': { action: 'altered', title: 'Quotes or delimiters made sense of' },
};

/** Kinds by the names under which earlier versions stored them. */
const earlierNames: ReadonlyMap<string, LedgerKind> = new Map([
  ['words-behind', 'trailing-text'],
  ['doubled-hour', 'repeated-dst-hour'],
  ['mended-line', 'repaired-line'],
]);

/** The kind of a stored entry, whichever version stored it; null for a kind that is not known. */
export const ledgerKindOf = (stored: string): LedgerKind | null =>
  ledgerKinds.find((kind) => kind === stored) ?? earlierNames.get(stored) ?? null;
