import type { ReadRow } from '../dialect/read-rows.ts';
import { sayDelimiters } from '../dialect/say-delimiters.ts';
import type { IngestNote } from '../schema.ts';
import type { TablePlace } from './choose-table.ts';
import type { TableExtent } from './locate-table.ts';
import type { TableNames } from './table-names.ts';

/** Says in words what was decided about the layout of a file.
 * @param passedOver  the tables before this one were looked at and left */
export function noteTable(
  { rows, all, first, dialect, runnerUp }: TableExtent,
  names: TableNames & { readonly above: ReadRow | null },
  number: number,
  tables: readonly TablePlace[],
  passedOver: boolean,
): IngestNote[] {
  const notes: IngestNote[] = [];
  if (names.header === null && names.above !== null) {
    const sentence = `There is no header right above the rows; the columns are named by line ${names.above.line}.`;
    notes.push({ kind: 'names-above', sentence });
  } else if (names.header === null) {
    notes.push({ kind: 'no-header', sentence: 'There is no header; the columns are named by their number.' });
  }
  if (names.joined > 1) {
    notes.push({ kind: 'header-rows', sentence: `${names.joined} rows of names were joined to one header.` });
  }
  if (first > 0) {
    const lines = first === 1 ? 'One line' : `${first} lines`;
    const sentence = `${lines} above the table left out, beginning with "${quoteRow(rows[0].cells)}".`;
    notes.push({ kind: 'preamble', sentence });
  }
  if (names.units !== null) {
    const sentence = `Line ${names.units.line} was taken for a row of units and left out: "${quoteRow(names.units.cells)}".`;
    notes.push({ kind: 'units-row', sentence });
  }
  if (tables.length > 1) {
    const others = tables.filter((_, index) => index !== number - 1).map(({ line }) => line);
    const why = passedOver ? ', the first that holds times and numbers,' : '';
    const lines = others.length === 1 ? `line ${others[0]}` : `lines ${others.join(', ')}`;
    const sentence = `${tables.length} tables were found. Number ${number}${why} is read; what begins on ${lines} is in the ledger.`;
    notes.push({ kind: 'several-tables', sentence });
  }
  if (runnerUp !== null) {
    const sentence = `Cells were parted at ${nameDelimiter(dialect.delimiter)}; ${nameDelimiter(runnerUp)} would fit nearly as well.`;
    notes.push({ kind: 'close-delimiter', sentence });
  }
  if (dialect.escaping === 'backslash' && all.length > 0) {
    notes.push({ kind: 'backslash', sentence: 'Quotes inside cells are escaped with a backslash.' });
  }
  return notes;
}

const quoteRow = (cells: readonly string[]): string => cells.join(' ').trim().slice(0, 80);

const nameDelimiter = (delimiter: string): string =>
  delimiter === '' ? 'line ends only' : sayDelimiters(delimiter);
