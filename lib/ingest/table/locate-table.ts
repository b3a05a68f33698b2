import { type CellDialect, endOfLine } from '../dialect/cut-row.ts';
import { type ReadRow, type Repair, readRows } from '../dialect/read-rows.ts';
import { dropTornEnd, type SniffWishes, sniffCellDialect } from '../dialect/sniff-cell-dialect.ts';
import { unwrapLines } from '../dialect/unwrap-lines.ts';
import { findTableEnd } from './find-table-end.ts';
import { findTableStart } from './find-table-start.ts';
import { isMarked } from './is-marked.ts';
import { findQuotingStyle, type QuotingStyle, tidyRow } from './quoting-style.ts';
import { createRepair } from './repair-line.ts';
import { isRuleLine } from './rule-line.ts';
import { shapeTable, type TableShape } from './table-shape.ts';

/** Where the first table of a text lies, and how its rows were cut. */
export type TableExtent = {
  /** The text that was cut: whole lines in quotes are freed of them. */
  readonly text: string;
  readonly wrapped: boolean;
  readonly dialect: CellDialect;
  /** The next best delimiter where it comes close, else null. */
  readonly runnerUp: string | null;
  readonly shape: TableShape;
  readonly repair: Repair;
  readonly style: QuotingStyle;
  /** All rows, and those without a `sep=` line, set right where they were written in another style. */
  readonly all: readonly ReadRow[];
  readonly rows: readonly ReadRow[];
  /** Index of the first row of the table, its header if it has one. */
  readonly first: number;
  /** The rows that name the columns, and the names joined. */
  readonly names: readonly ReadRow[];
  readonly header: readonly string[] | null;
  /** Index after the last row of the table, and of the first row of the next table or the number of rows. */
  readonly end: number;
  readonly next: number;
};

/** What the user has said of a table. */
export type TableWishes = SniffWishes & {
  /** Line of the header; 0 says that there is none. */
  readonly headerLine?: number | undefined;
};

/** Lays out the first table of a text: dialect, shape, header and end.
 * @param ended  the text is all of the file; else its last rows may be torn and are not looked at */
export function locateTable(whole: string, wishes: TableWishes, ended: boolean): TableExtent {
  const unwrapped = unwrapLines(whole);
  const text = unwrapped ?? whole;
  const { dialect, runnerUp } = sniffCellDialect(text, wishes);
  const shape = shapeTable(readRows(text.slice(0, sampleEnd(text)), dialect, 0, null, sampleRows), dialect);
  const sniffed = { text, wrapped: unwrapped !== null, dialect, runnerUp };
  const laid = layOut(sniffed, shape, wishes, ended);
  const own = ownShape(laid);
  return own === null ? laid : layOut(sniffed, own, wishes, ended);
}

function layOut(
  sniffed: Pick<TableExtent, 'text' | 'wrapped' | 'dialect' | 'runnerUp'>,
  shape: TableShape,
  wishes: TableWishes,
  ended: boolean,
): TableExtent {
  const { text, dialect } = sniffed;
  const repair = createRepair(dialect, shape, sniffed.wrapped);
  const all = readRows(text, dialect, shape.width, repair, Number.POSITIVE_INFINITY);
  if (!ended) dropTornEnd(all);
  const style = findQuotingStyle(all, dialect);
  const rows = all
    .filter((row) => !isSeparatorLine(row))
    .map((row) => {
      if (hasMarkApart(row, shape.width, dialect.delimiter)) return { ...row, cells: row.cells.slice(1) };
      const cells = row.cells.length === shape.width ? tidyRow(row, style, dialect) : row.cells;
      return cells === row.cells ? row : { ...row, cells };
    });
  const { first, headerRows } = placeStart(rows, shape, wishes.headerLine);
  const names = rows.slice(first, first + headerRows);
  const header = names.length === 0 ? null : joinNames(names, shape);
  const { end, next } = findTableEnd(rows, header, first + headerRows, shape);
  return { ...sniffed, shape, repair, style, all, rows, first, names, header, end, next };
}

/** The shape of a first table all of whose rows have another width than most rows of the text, which are those of the next
 * table; null where the shape found is its own. */
function ownShape({ rows, first, end, next, shape, dialect }: TableExtent): TableShape | null {
  if (next === rows.length) return null;
  const table = rows.slice(first, end);
  const width = table[0]?.cells.length ?? 0;
  if (width < 2 || width === shape.width || table.some((row) => row.cells.length !== width || row.foreign))
    return null;
  return shapeTable(table, dialect);
}

/** Tells comments between the rows of a table, and lines drawn under its names. Comments are not as wide as the table,
 * and either stand above it too or no proper row begins with their sign.
 * @param first  index of the table's first row */
export function createCommentTest(
  rows: readonly ReadRow[],
  first: number,
  width: number,
): (row: ReadRow) => boolean {
  const isProper = (row: ReadRow): boolean => row.cells.length === width && !row.foreign;
  const commented =
    rows.slice(0, first).some(isMarked) || !rows.some((row) => isProper(row) && isMarked(row));
  const ruled = rows.slice(first, first + 3).filter(isRuleLine);
  return (row) => (commented && isMarked(row) && !isProper(row)) || ruled.includes(row);
}

/** The header where the user says it is; 0 is none. */
function placeStart(
  rows: readonly ReadRow[],
  shape: TableShape,
  headerLine: number | undefined,
): { readonly first: number; readonly headerRows: number } {
  const found = findTableStart(rows, shape);
  if (headerLine === undefined) return found;
  if (headerLine === 0) return { first: found.first, headerRows: 0 };
  const at = rows.findIndex((row) => row.line >= headerLine);
  const first = at < 0 ? rows.length - 1 : at;
  return { first, headerRows: 1 };
}

const sampleCharacters = 1_000_000;
const sampleRows = 20_000;

/** The end of the last whole line of the sample. */
function sampleEnd(text: string): number {
  return text.length <= sampleCharacters ? text.length : endOfLine(text, sampleCharacters);
}

/** Names behind a sign of a comment that the blanks of the table set apart: `## time level temp`. */
const hasMarkApart = ({ cells, foreign }: ReadRow, width: number, delimiter: string): boolean =>
  cells.length === width + 1 &&
  !foreign &&
  delimiter.trim() === '' &&
  /^(?:#+|%|\/\/)$/.test(cells[0]) &&
  cells.every((cell, column) => column === 0 || /^\p{L}/u.test(cell));

const isSeparatorLine = (row: ReadRow): boolean =>
  row.line === 1 && row.cells.length <= 2 && /^"?sep=.?"?$/i.test(row.cells.join('').trim());

/** A name without blanks behind it, and without the sign that sets a line of names apart from keys marked by a single `#`. */
const tidyName = (cell: string, column: number): string =>
  (column === 0 ? cell.replace(/^##\s*(?=\S)/, '') : cell).trimEnd();

/** The names of one column below each other, with a blank between them. */
export function joinNames(names: readonly ReadRow[], shape: TableShape): string[] {
  if (names.length === 1) return names[0].cells.map(tidyName);
  const width = Math.max(shape.width, ...names.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) =>
    names
      .map((row) => tidyName(row.cells[column] ?? '', column))
      .filter((cell) => cell.trim() !== '')
      .join(' '),
  );
}
