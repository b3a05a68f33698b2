import type { ReadRow } from '../dialect/read-rows.ts';
import type { TableExtent } from './locate-table.ts';

/** Finds the names of a table without a header in the rows above it, where more than one is as wide as the table: statistical
 * offices write names first, and below them unit, kind and number of observations, each for every column.
 * @returns the row of names, null where there is none */
export function namesAbove({ rows, first, shape, names }: TableExtent): ReadRow | null {
  if (names.length > 0 || shape.width < 2) return null;
  const top = topOfWide(rows, first, shape.width);
  if (first - top < fewestAbove) return null;
  const cells = rows[top].cells.slice(1).map((cell) => cell.trim());
  const areNames = cells.every((cell) => /\p{L}/u.test(cell)) && new Set(cells).size === cells.length;
  return areNames ? rows[top] : null;
}

/** A single row would have been a header if it were one. */
const fewestAbove = 2;

/** The names of a table, those that its header leaves empty taken from the rows above it that name most columns: the
 * weather office of Japan names the element above, and only the remarks about it in the last row. */
export function completeNames(
  header: readonly string[],
  { rows, first, shape }: TableExtent,
): readonly string[] {
  if (header.length !== shape.width || header.every((cell) => cell.trim() !== '')) return header;
  const above = rows
    .slice(topOfWide(rows, first, shape.width), first)
    .filter(namesMost)
    .reverse();
  return header.map((cell, column) =>
    cell.trim() !== '' ? cell : (above.find((row) => row.cells[column].trim() !== '')?.cells[column] ?? ''),
  );
}

const namesMost = ({ cells }: ReadRow): boolean =>
  cells.filter((cell) => cell.trim() !== '').length * 2 > cells.length;

/** The first of the rows as wide as the table that stand directly above it. */
function topOfWide(rows: readonly ReadRow[], first: number, width: number): number {
  let top = first;
  while (top > 0 && rows[top - 1].cells.length === width && !rows[top - 1].foreign && !rows[top].afterBlank)
    top--;
  return top;
}
