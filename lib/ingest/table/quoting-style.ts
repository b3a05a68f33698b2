import type { CellDialect } from '../dialect/cut-row.ts';
import type { ReadRow } from '../dialect/read-rows.ts';

/** Sets right a row that was cut into its proper cells but written in another style than the rest: a blank after
 * every delimiter, or every cell in quotes of another kind.
 * @returns the cells as they are where the row is like the others */
export function tidyRow(row: ReadRow, style: QuotingStyle, dialect: CellDialect): string[] {
  const { cells } = row;
  if (!style.blanks && hasBlanks(row)) {
    return cells.map((cell, column) => (column > 0 && cell.startsWith(' ') ? cell.slice(1) : cell));
  }
  const other = dialect.quote === "'" ? '"' : "'";
  if (cells.length > 1 && !style.otherQuotes && isQuoted(cells, other)) {
    return cells.map((cell) =>
      cell
        .trim()
        .slice(1, -1)
        .replaceAll(other + other, other),
    );
  }
  return cells;
}

/** Whether many rows of the table are written in such a style: then it is theirs, and nothing is set right. */
export type QuotingStyle = { readonly blanks: boolean; readonly otherQuotes: boolean };

/** Finds the quoting style of a table from its rows. */
export function findQuotingStyle(rows: readonly ReadRow[], { quote }: CellDialect): QuotingStyle {
  const few = Math.max(1, 0.1 * rows.length);
  const other = quote === "'" ? '"' : "'";
  return {
    blanks: rows.filter(hasBlanks).length > few,
    otherQuotes: rows.filter((row) => isQuoted(row.cells, other)).length > few,
  };
}

const hasBlanks = (row: ReadRow): boolean =>
  row.cells.length > 1 &&
  row.cells.every((cell, column) => column === 0 || row.quoted[column] || cell.startsWith(' '));

const isQuoted = (cells: readonly string[], quote: string): boolean =>
  cells.every((cell) => {
    const bare = cell.trim();
    return bare.length > 1 && bare.startsWith(quote) && bare.endsWith(quote);
  });
