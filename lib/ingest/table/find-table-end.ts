import { isTyped, kindOfCell } from '../cells/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { createBeginsTable } from './begins-table.ts';
import { namedCells } from './count-header-rows.ts';
import { matchKinds, type TableShape } from './table-shape.ts';

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
  const beginsTable = createBeginsTable(rows, header, body, shape);
  let next = rows.length;
  for (let index = body + 1; index < rows.length; index++) {
    if (beginsTable(index)) {
      next = index;
      break;
    }
  }
  let end = next;
  while (end > body + 1 && isFooter(rows, end - 1, body, shape)) end--;
  // Rows of delimiters alone are rows, except where they set off what is no part of the table.
  while (end < rows.length && end > body + 1 && namedCells(rows[end - 1]) === 0) end--;
  // The title of the next table is no footer of this one; which of the two it is does not matter to the rows.
  return { end, next };
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
  const named = namedCells(row);
  if (named === 0 || row.cells.length > width) return false;
  const { fits } = matchKinds(row.cells, kinds);
  // A line cut at another delimiter into cells that do not belong is prose.
  if (row.foreign && fits === 0 && kinds.some(isTyped)) return true;
  const lone = row.cells.length === 1 || (named === 1 && firstNamed(row) <= firstUsed(rows, body));
  if (lone) {
    if (width === 2 && !isSetOff(rows, index, body))
      return isTyped(kinds[0]) && fits === 0 && (/\S\s+\S/.test(row.cells[0]) || !/\d/.test(row.cells[0]));
    return fits === 0 || row.afterBlank;
  }
  // Prose that happens to hold the delimiter.
  if (row.cells.length === width || fits > 0) return false;
  return row.cells.length * 2 <= width || (row.afterBlank && named < width);
}

const firstNamed = ({ cells }: ReadRow): number => cells.findIndex((cell) => cell.trim() !== '');

/** The first column that holds something in the first rows: a sheet may begin with columns of nothing. */
const firstUsed = (rows: readonly ReadRow[], body: number): number =>
  Math.max(0, Math.min(...rows.slice(body, body + 3).map(firstNamed)));

/** Lines of one cell, with a blank line between them and the table. */
function isSetOff(rows: readonly ReadRow[], index: number, body: number): boolean {
  for (let at = index; at > body && rows[at].cells.length === 1; at--) if (rows[at].afterBlank) return true;
  return false;
}
