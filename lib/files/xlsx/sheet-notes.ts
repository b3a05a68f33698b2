import type { IngestNote } from '#lib/ingest/schema.ts';
import type { MergedArea } from './merged-areas.ts';
import type { ColumnKinds } from './survey-kinds.ts';
import type { SheetTable } from './survey-tables.ts';

/** What was found of a sheet before its rows are written. */
export type SheetFacts = {
  readonly tables: readonly SheetTable[];
  readonly kinds: ColumnKinds;
  /** The last row that holds something. */
  readonly lastRow: number;
  readonly merged: readonly MergedArea[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly uncomputedCells: number;
  /** Addresses of the first of them. */
  readonly uncomputed: readonly string[];
  readonly from1904: boolean;
};

/** What a reader of the sheet should know of it, in sentences. */
export function sheetNotes(facts: SheetFacts): IngestNote[] {
  const notes: IngestNote[] = [];
  const add = (kind: string, sentence: string) => notes.push({ kind, sentence });
  const { hiddenRows, hiddenColumns, uncomputedCells, uncomputed, merged, kinds } = facts;
  if (hiddenRows > 0)
    add(
      'hidden-rows',
      `${count(hiddenRows, 'row')} of the sheet ${hiddenRows === 1 ? 'is' : 'are'} hidden, by a filter or by hand, and ${hiddenRows === 1 ? 'was' : 'were'} read all the same.`,
    );
  if (hiddenColumns > 0)
    add(
      'hidden-columns',
      `${count(hiddenColumns, 'column')} of the sheet ${hiddenColumns === 1 ? 'is' : 'are'} hidden and can be read all the same.`,
    );
  if (uncomputedCells > 0)
    add(
      'uncomputed-formulae',
      `${count(uncomputedCells, 'cell')} with a formula ${uncomputedCells === 1 ? 'has' : 'have'} no stored value (${uncomputed.join(', ')}${uncomputedCells > uncomputed.length ? ' and others' : ''}) and count as empty; to have them, open the workbook in a spreadsheet program, save it and bring it again.`,
    );
  if (merged.length > 0)
    add(
      'merged-cells',
      'Words, dates and years in merged cells were taken for each of the cells; a number stays in the first of them.',
    );
  const [asText] = kinds.datesAsText;
  if (asText !== undefined)
    add(
      'dates-as-text',
      `Some dates are text where others are dates (the first is in ${asText}): a spreadsheet that opened them in another language may have taken days for months in the others, so look at them.`,
    );
  if (facts.from1904) add('days-from-1904', 'The workbook counts its days from 1904; they were read so.');
  return notes;
}

const count = (amount: number, what: string): string =>
  `${amount.toLocaleString('en-GB')} ${what}${amount === 1 ? '' : 's'}`;
