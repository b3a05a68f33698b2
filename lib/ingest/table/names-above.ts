import type { ReadRow } from '../dialect/read-rows.ts';
import type { TableLayout } from './lay-out-table.ts';

/** Finds the names of a table without a header in the rows above it, where more than one is as wide as the table: statistical
 * offices write names first, and below them unit, kind and number of observations, each for every column.
 * @returns the row of names, null where there is none */
export function namesAbove({ rows, first, shape, names }: TableLayout): ReadRow | null {
  if (names.length > 0 || shape.width < 2) return null;
  const isWide = (row: ReadRow | undefined): boolean =>
    row !== undefined && !row.foreign && row.cells.length === shape.width;
  let top = first;
  while (top > 0 && isWide(rows[top - 1]) && !rows[top].afterBlank) top--;
  if (first - top < fewestAbove) return null;
  const cells = rows[top].cells.slice(1).map((cell) => cell.trim());
  const areNames = cells.every((cell) => /\p{L}/u.test(cell)) && new Set(cells).size === cells.length;
  return areNames ? rows[top] : null;
}

/** A single row would have been a header if it were one. */
const fewestAbove = 2;
