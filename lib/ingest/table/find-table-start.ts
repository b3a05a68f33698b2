import { isHeaderOfYears } from '../columns/find-across.ts';
import { isTyped, kindOfCell } from '../dialect/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { leadingKind, matchKinds, type TableShape } from './table-shape.ts';

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

function isLikeBody(row: ReadRow, { width, kinds }: TableShape): boolean {
  if (row.cells.length * 2 <= width || countsUp(row.cells)) return false;
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
    if (isCommented(row, width)) break;
    if (rows[first].afterBlank && !(alone && named * 2 > width)) break;
    if (!alone && (row.foreign || named === 0)) break;
    const short = row.cells.length * 2 <= width || (named < 2 && width > 2 && row.cells[0].trim() !== '');
    if (short && !(alone && named > 1)) break;
    if (named === 1 && row.cells.length === 1 && !(alone && first === 1 && width === 2)) break;
    first--;
  }
  return first;
}

const mostPreamble = 200;

/** In a table of one column, a line set off by a blank one from all the others is a title. */
function skipTitle(rows: readonly ReadRow[]): number {
  return rows.length > 3 && rows[1].afterBlank && !rows[2].afterBlank && !rows[3].afterBlank ? 1 : 0;
}

const isCommented = (row: ReadRow, width: number): boolean =>
  row.cells[0].startsWith('#') && (row.foreign || row.cells.length !== width);

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

const namedCells = (row: ReadRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

function looksLikeHeader(cells: readonly string[], shape: TableShape): boolean {
  const { fits, misfits } = matchKinds(cells, shape.kinds);
  return misfits > fits;
}

function countHeaderRows(rows: readonly ReadRow[], first: number, shape: TableShape): number {
  if (first >= rows.length) return 0;
  const body = rows.slice(first + 1, first + 300).filter((row) => row.cells.length === shape.width);
  if (isDataRow(rows[first], body, shape)) return 0;
  let count = 1;
  if (!shape.kinds.some(isTyped)) return count;
  while (count < mostHeaderRows && first + count < rows.length - 1) {
    const row = rows[first + count];
    if (row.afterBlank || row.cells.length !== shape.width || !isMoreOfHeader(row, body, shape)) break;
    count++;
  }
  return count;
}

/** Words where the rows below have numbers and dates, and nothing that those rows have too. */
function isMoreOfHeader(row: ReadRow, body: readonly ReadRow[], shape: TableShape): boolean {
  const { fits, misfits } = matchKinds(row.cells, shape.kinds);
  if (fits > 0) return false;
  if (misfits === 0) return row.cells[0].trim() === '' && namedCells(row) > 0 && areFilled(body, row, shape);
  const typed = shape.kinds.filter(isTyped).length;
  const others = body.filter((one) => one !== row);
  const known = shape.kinds.some(
    (kind, column) =>
      !isTyped(kind) &&
      row.cells[column].trim() !== '' &&
      others.some((one) => one.cells[column] === row.cells[column]),
  );
  return !known && (misfits * 2 >= typed || typed > 2);
}

/** The rows below have values where this one has none. */
function areFilled(body: readonly ReadRow[], row: ReadRow, { kinds }: TableShape): boolean {
  const typed = [...kinds.keys()].filter((column) => isTyped(kinds[column]));
  if (typed.length < 2) return false;
  const filled = body.filter(
    (one) => one !== row && typed.every((column) => one.cells[column].trim() !== ''),
  );
  return filled.length > 0.8 * (body.length - 1);
}

const mostHeaderRows = 6;

/** Whether the first row is of the same kind as those below it. What speaks neither way is taken for a header. */
function isDataRow(row: ReadRow, body: readonly ReadRow[], shape: TableShape): boolean {
  const others = body.filter((one) => !haveSameCells(one, row));
  if (others.length === 0) return isDataByItself(row);
  let names = 0;
  let values = 0;
  for (const [column, kind] of shape.kinds.entries()) {
    const cell = row.cells[column] ?? '';
    const own = kindOfCell(cell);
    if (isTyped(kind)) {
      if (own === kind) values++;
      else if (own !== 'missing') names++;
      continue;
    }
    if (own === 'missing' || column > 200) continue;
    const cells = others.map((one) => one.cells[column]);
    if (cells.includes(cell)) values += 0.5;
    else if (haveOneLength(cells)) {
      if (cell.length === cells[0].length && own === leadingKind(cells)) values += 0.5;
      else names += 0.5;
    } else if (own === 'word' && leadingKind(cells) !== 'word') names += 0.5;
    else if (isTyped(own)) values += 0.3;
  }
  if (values > 0 && countsUp(row.cells) && !others.some((one) => countsUp(one.cells))) return false;
  if (isHeaderOfYears(row.cells)) return false;
  return values > names;
}

const haveSameCells = (one: ReadRow, other: ReadRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, column) => cell === other.cells[column]);

/** One row alone: numbers and dates do not name columns. */
function isDataByItself(row: ReadRow): boolean {
  const kinds = row.cells.map(kindOfCell);
  const typed = kinds.filter((kind) => kind === 'number' || kind === 'time' || kind === 'link').length;
  return typed > 0 && typed * 4 >= kinds.length && !countsUp(row.cells);
}

function haveOneLength(cells: readonly string[]): boolean {
  if (cells.length < 3 || cells[0].length < 2) return false;
  return cells.every((cell) => cell.length === cells[0].length);
}

/** Years or counts that rise by little from cell to cell name columns: `Country,2019,2020,2021`. */
function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\s*\d{1,4}\s*$/.test(cell)).map(Number);
  const rest =
    Number.isInteger(numbers[1] - numbers[0]) && numbers[1] - numbers[0] > 3 ? numbers.slice(1) : numbers;
  if (
    rest.length < 3 ||
    rest.length * 2 < cells.length ||
    rest[0] < (kindOfCell(cells[0]) === 'number' ? 1000 : 0)
  )
    return false;
  if (rest[0] > 1 && rest[0] < 1000) return false;
  return rest.every(
    (value, index) => index === 0 || (value > rest[index - 1] && value <= rest[index - 1] + 3),
  );
}
