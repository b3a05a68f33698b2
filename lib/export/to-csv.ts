import { neutraliseFormula } from './neutralise-formula.ts';

/** A number stays a number, text is made harmless; null and a number that is not finite are an empty cell. */
export type Cell = string | number | null;

/** A table as CSV after RFC 4180 but for its line ends, which are LF: comma, quotes where they are needed.
 * @param header the columns' names, [column]
 * @param rows   [row][column] */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(writeCell).join(',')];
  for (const row of rows) lines.push(row.map(writeCell).join(','));
  return `${lines.join('\n')}\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return quote(neutraliseFormula(cell));
}

function quote(text: string): string {
  // Spaces at either end are quoted too: some readers trim a bare cell.
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
