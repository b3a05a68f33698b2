import { isTyped, kindOfCell } from '../cells/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { countHeaderRows, haveSameCells, namedCells } from './count-header-rows.ts';
import { isCountingUp } from './is-counting-up.ts';
import { isMarked } from './is-marked.ts';
import { isRuleLine } from './rule-line.ts';
import { matchKinds, type TableShape } from './table-shape.ts';

/** Where the first table begins among the rows. */
export type TableStart = {
  /** Rows before this index are preamble. */
  readonly first: number;
  /** Rows of the header, 0 where there is none. */
  readonly headerRows: number;
};

/** Finds the first row of the table and how many rows name its columns. */
export function findTableStart(rows: readonly ReadRow[], shape: TableShape): TableStart {
  const first = skipPreamble(rows, shape);
  return { first, headerRows: countHeaderRows(rows, first, shape) };
}

function skipPreamble(rows: readonly ReadRow[], shape: TableShape): number {
  const { width } = shape;
  if (width < 2) return skipTitle(rows);
  if (shape.kinds.some(isTyped)) {
    const data = rows.slice(0, mostPreamble).findIndex((row) => isLikeBody(row, shape));
    if (data >= 0) return skipToNames(rows, data, width);
  }
  const block = findBlock(rows, width);
  if (block > 0) return block;
  const full = rows.slice(0, mostPreamble).findIndex((row) => row.cells.length === width && !row.foreign);
  if (full > 1 || (full === 1 && rows[1].afterBlank)) {
    const above = rows.slice(0, full);
    if (above.every((row) => row.cells.length < width && !row.foreign)) return full;
  }
  const looked = Math.min(rows.length - 1, mostPreamble);
  let first = 0;
  for (let index = 0; index < looked; index++) {
    if (isPreamble(rows, index, shape)) first = index + 1;
    else if (!isPreambleLike(rows[index], width)) break;
  }
  return first;
}

/** The first row below a blank line that has only rows of the table's width under it, and few of them above: notes that
 * hold the delimiter are of many widths.
 * @returns 0 where there is none */
function findBlock(rows: readonly ReadRow[], width: number): number {
  const isProper = (row: ReadRow): boolean => row.cells.length === width && !row.foreign;
  for (let index = 2; index < Math.min(rows.length - 1, mostNotes); index++) {
    if (!rows[index].afterBlank) continue;
    const above = rows.slice(0, index);
    const below = rows.slice(index, index + mostNotes);
    if (above.filter(isProper).length * 2 > above.length || below.length <= above.length) continue;
    if (below.filter(isProper).length >= 0.9 * below.length && isProper(rows[index])) return index;
  }
  return 0;
}

const mostNotes = 30;

function isLikeBody(row: ReadRow, { width, kinds }: TableShape): boolean {
  if (row.cells.length * 2 <= width || isCountingUp(row.cells)) return false;
  const named = namedCells(row);
  if (width > 2 && (named < 2 || named * 4 < width)) return false;
  const { fits, misfits } = matchKinds(row.cells, kinds);
  return fits > misfits;
}

/** The rows directly above the first row of data name the columns: up to a blank line, a row with too few cells, or
 * one that was cut at another delimiter although a proper one stands below it. */
function skipToNames(rows: readonly ReadRow[], data: number, width: number): number {
  let first = data;
  while (first > 0) {
    const row = rows[first - 1];
    const named = namedCells(row);
    const alone = first === data;
    if (alone && first > 1 && isRuleLine(row)) {
      first--;
      continue;
    }
    const commented = alone ? commentedNames(rows, data, width) : -1;
    if (commented >= 0) return commented;
    if (isCommented(row, width) || (!alone && isTitle(row, rows[first], width))) break;
    // Names that need no others, under a line of a program that has its own number of cells, or a comment.
    if (!alone && row.cells.length !== width && areFullNames(rows[first], width)) break;
    if (!alone && isMarked(row) && !isMarked(rows[first])) break;
    const gap = alone ? 0 : gapInNames(rows, first, width);
    if (gap > 0) {
      first -= gap;
      continue;
    }
    if (rows[first].afterBlank && !(alone && named * 2 > width)) break;
    if (!alone && (row.foreign || named === 0)) break;
    const short = row.cells.length * 2 <= width || (named < 2 && width > 2 && row.cells[0].trim() !== '');
    const completes = alone && first > 1 && isPartOfNames(row, rows[first - 2], width);
    if (short && !(alone && named > 1) && !completes) break;
    if (named === 1 && row.cells.length === 1 && !(alone && first === 1 && width === 2)) break;
    first--;
  }
  return areKeys(rows, first, data, width) ? data : first;
}

/** Rows up to the next row of names where an empty one stands between two of them: the lower ones name the columns only together
 * with those above, which are words over several columns.
 * @returns 0 where there is no such row */
function gapInNames(rows: readonly ReadRow[], first: number, width: number): number {
  const isEmpty = namedCells(rows[first - 1]) === 0;
  if ((!isEmpty && !rows[first].afterBlank) || areFullNames(rows[first], width)) return 0;
  const above = isEmpty ? first - 2 : first - 1;
  const row = rows[above];
  if (row === undefined || row.cells.length !== width || row.foreign || isMarked(row)) return 0;
  if (namedCells(row) < 2 || isTitle(row, rows[first], width)) return 0;
  return row.cells.some((cell) => isTyped(kindOfCell(cell))) ? 0 : first - above;
}

/** Names in a comment as wide as the table, over nothing but empty comments: `# STN,YYYYMMDD,TG`.
 * @returns the index of their row, -1 where there is none */
function commentedNames(rows: readonly ReadRow[], data: number, width: number): number {
  let at = data - 1;
  while (at > 0 && /^(#|\/\/|%)+$/.test(rows[at].cells.join('').trim())) at--;
  if (at === data - 1) return -1;
  const row = rows[at];
  return isMarked(row) && !row.foreign && areFullNames(row, width) ? at : -1;
}

/** The rest of a few names under a row that names all columns, or all others: `post,user,score` above `id,,`, `,Men,Women` above
 * `Year,,`. */
const isPartOfNames = (row: ReadRow, above: ReadRow, width: number): boolean =>
  row.cells.length === width &&
  !row.foreign &&
  above.cells.length === width &&
  row.cells.every((cell, column) => (above.cells[column] || cell).trim() !== '');

/** A title and its unit, padded with delimiters, above names that need no others: `England,,,thousands`. Names over
 * groups of columns leave the first cell free, or stand above names that repeat themselves. */
function isTitle(row: ReadRow, names: ReadRow, width: number): boolean {
  if (row.cells.length !== width || row.cells[0].trim() === '' || namedCells(row) * 2 > width) return false;
  return areFullNames(names, width);
}

const areFullNames = (names: ReadRow, width: number): boolean =>
  names.cells.length === width && namedCells(names) === width && new Set(names.cells).size === width;

/** Keys and values instead of names: more rows than names take, or more of the kind above them, over few columns. */
function areKeys(rows: readonly ReadRow[], first: number, data: number, width: number): boolean {
  if (width > 3 || data - first < 2 || areRepeats(rows.slice(first, data))) return false;
  const above = rows.slice(0, first).filter((row) => areFullNames(row, width) && !row.foreign);
  return data - first > 3 || above.length > 2;
}

const areRepeats = (rows: readonly ReadRow[]): boolean => rows.every((row) => haveSameCells(row, rows[0]));

const mostPreamble = 200;

/** In a table of one column, a line set off by a blank one from all the others is a title. */
function skipTitle(rows: readonly ReadRow[]): number {
  return rows.length > 3 && rows[1].afterBlank && !rows[2].afterBlank && !rows[3].afterBlank ? 1 : 0;
}

const isCommented = (row: ReadRow, width: number): boolean =>
  isMarked(row) && (row.foreign || row.cells.length !== width);

function isPreambleLike(row: ReadRow, width: number): boolean {
  return namedCells(row) * 2 <= width || row.cells.length * 2 <= width;
}

/** A row with too few cells, above a row that names or fills the columns. */
function isPreamble(rows: readonly ReadRow[], index: number, shape: TableShape): boolean {
  const row = rows[index];
  const next = rows[index + 1];
  const { width } = shape;
  const named = namedCells(row);
  if (isCommented(row, width)) return true;
  if (named === 0) return index > 0 && namedCells(next) * 2 > width;
  if (row.foreign) return namedCells(next) === width && !next.foreign && looksLikeHeader(next.cells, shape);
  const short = named * 2 <= width && (named === 1 || row.cells.length < width);
  if (!short) return false;
  // Names over groups of columns: more than one, and no more of the row than its names is missing.
  if (row.cells.length === width && named > 1) return false;
  if (next.afterBlank) return true;
  const below = rows.slice(index + 1, index + 1 + mostPreamble).find((one) => !isPreambleLike(one, width));
  if (below === undefined) return false;
  // The only line above data may be a header with its delimiters lost.
  return index > 0 || named === 1 || looksLikeHeader(below.cells, shape);
}

function looksLikeHeader(cells: readonly string[], shape: TableShape): boolean {
  const { fits, misfits } = matchKinds(cells, shape.kinds);
  return misfits > fits;
}
