import { isTyped, kindOfCell } from '../dialect/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { leadingKind, matchKinds, type TableShape } from './table-shape.ts';

/** Where the first table ends among the rows. */
export type TableEnd = {
  /** Index after its last row. */
  readonly end: number;
  /** Index of the first row of the next table, or the number of rows. Rows between the two are footer. */
  readonly next: number;
};

/** Finds where the table's rows end, what below them is footer, and where another table begins.
 * @param body  index of the first row below the header */
export function findTableEnd(
  rows: readonly ReadRow[],
  header: readonly string[] | null,
  body: number,
  shape: TableShape,
): TableEnd {
  let next = rows.length;
  for (let index = body + 1; index < rows.length; index++) {
    if (beginsTable(rows, index, header, shape)) {
      next = index;
      break;
    }
  }
  let end = next;
  while (end > body + 1 && isFooter(rows, end - 1, body, shape)) end--;
  // The title of the next table is no footer of this one; which of the two it is does not matter to the rows.
  return { end, next };
}

/** Whether another table begins at a row: its header again, or rows of another width or other kinds. */
function beginsTable(
  rows: readonly ReadRow[],
  index: number,
  header: readonly string[] | null,
  shape: TableShape,
): boolean {
  const row = rows[index];
  const { width } = shape;
  const own = row.cells.length;
  const full = own === width;
  if (full && !row.afterBlank && matchKinds(row.cells, shape.kinds).fits > 0) return false;
  if (header !== null && full && repeatsHeader(rows, index, header)) return true;
  if (own < 2) return false;
  const below = rows.slice(index + 1, index + 21);
  const block = blockLength(below);
  const alike = below.slice(0, block).filter((one) => one.cells.length === own);
  if (row.afterBlank) {
    if (alike.length < 1 || alike.length < 0.7 * block) return false;
    if (!full) return own * 2 > width || alike.length >= 2;
    return namesColumns(row, alike) && !belongs(alike, shape);
  }
  const near = below.slice(0, Math.min(block, 5)).filter((one) => one.cells.length === own);
  if (full) return near.length >= 3 && namesColumns(row, near) && !belongs(near, shape);
  // Without a blank line above it, a row of names and several rows of its width must follow.
  return alike.length >= 3 && alike.length >= 0.8 * block && namesColumns(row, alike);
}

/** The header again, above rows that are not like it. A value that many rows hold is no header. */
function repeatsHeader(rows: readonly ReadRow[], index: number, header: readonly string[]): boolean {
  const isHeader = (row: ReadRow): boolean => row.cells.every((cell, column) => cell === header[column]);
  if (!isHeader(rows[index])) return false;
  return (
    !rows.slice(index + 1, index + 4).some(isHeader) &&
    !rows.slice(Math.max(1, index - 3), index).some(isHeader)
  );
}

/** Rows up to the next blank line. */
function blockLength(rows: readonly ReadRow[]): number {
  const blank = rows.findIndex((row) => row.afterBlank);
  return blank < 0 ? rows.length : blank;
}

/** Cells that are of no kind above columns that are. */
function namesColumns(row: ReadRow, below: readonly ReadRow[]): boolean {
  const kinds = row.cells.map((_, column) => leadingKind(below.map((one) => one.cells[column])));
  const { fits, misfits } = matchKinds(row.cells, kinds);
  return misfits > fits;
}

/** The columns of these rows are of the same kinds as the columns of this table, for the most part. */
function belongs(rows: readonly ReadRow[], shape: TableShape): boolean {
  let same = 0;
  let other = 0;
  for (const [column, kind] of shape.kinds.entries()) {
    const own = leadingKind(rows.map((row) => row.cells[column]));
    if (!isTyped(own) && !isTyped(kind)) continue;
    if (own === kind || rows.every((row) => kindOfCell(row.cells[column]) === 'missing')) same++;
    else other++;
  }
  return same > other;
}

/** A line of its own at the end that fills one cell of many, and not with what its column holds. */
function isFooter(rows: readonly ReadRow[], index: number, body: number, shape: TableShape): boolean {
  const row = rows[index];
  const { width, kinds } = shape;
  if (width < 2)
    return (
      row.afterBlank &&
      index === rows.length - 1 &&
      rows.length - body > 3 &&
      isTyped(kinds[0]) &&
      kindOfCell(row.cells[0]) !== kinds[0]
    );
  const named = row.cells.filter((cell) => cell.trim() !== '').length;
  if (named === 0 || row.cells.length > width) return false;
  const { fits } = matchKinds(row.cells, kinds);
  // A line cut at another delimiter into cells that do not belong is prose.
  if (row.foreign && fits === 0 && kinds.some(isTyped)) return true;
  const lone = row.cells.length === 1 || (named === 1 && row.cells[0].trim() !== '');
  if (lone) {
    if (width === 2 && !isSetOff(rows, index, body))
      return isTyped(kinds[0]) && fits === 0 && /\S\s+\S/.test(row.cells[0]);
    return fits === 0 || row.afterBlank;
  }
  // Prose that happens to hold the delimiter.
  if (row.cells.length === width || fits > 0) return false;
  return row.cells.length * 2 <= width || (row.afterBlank && named < width);
}

/** Lines of one cell, with a blank line between them and the table. */
function isSetOff(rows: readonly ReadRow[], index: number, body: number): boolean {
  for (let at = index; at > body && rows[at].cells.length === 1; at--) if (rows[at].afterBlank) return true;
  return false;
}
