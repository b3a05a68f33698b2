import Papa from 'papaparse';
import { neutraliseFormula } from './neutralise-formula.ts';

/** A number stays a number, text is made harmless; null and a number that is not finite are an empty cell. */
export type Cell = string | number | null;

/** A table as CSV after RFC 4180 but for its line ends, which are LF: comma, quotes where they are needed.
 * @param header the columns' names, [column]
 * @param rows   [row][column] */
export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const table = [header, ...rows].map((row) => row.map(harmless));
  // Papa's own guard against formulae misses some of them, and makes text of negative numbers.
  return `${Papa.unparse(table, { newline: '\n', quotes: hasOuterSpace })}\n`;
}

function harmless(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  return neutraliseFormula(cell);
}

/** Some readers trim a bare cell. */
const hasOuterSpace = (cell: unknown): boolean => typeof cell === 'string' && /^\s|\s$/.test(cell);
