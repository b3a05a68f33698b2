import { isTyped, kindOfCell } from '../cells/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { isCountingUp, isHeaderOfYears } from './is-counting-up.ts';
import { isRuleLine } from './rule-line.ts';
import { leadingKind, matchKinds, type TableShape } from './table-shape.ts';

/** Counts the rows, from the first one of the table on, that name its columns; 0 where there is no header. */
export function countHeaderRows(rows: readonly ReadRow[], first: number, shape: TableShape): number {
  if (first >= rows.length) return 0;
  const body = rows.slice(first + 1, first + 300).filter((row) => row.cells.length === shape.width);
  if (isDataRow(rows[first], body, shape)) return 0;
  let count = countRepeats(rows, first);
  if (!shape.kinds.some(isTyped)) return count;
  while (count < mostHeaderRows && first + count < rows.length - 1) {
    const row = rows[first + count];
    const next = rows[first + count + 1];
    // An empty row may stand between rows of names, of which those above name groups of columns.
    if (namedCells(row) === 0 && namesOn(rows[first + count - 1], next, body, shape)) {
      count += 2;
      continue;
    }
    if (row.afterBlank && !namesOn(rows[first + count - 1], row, body, shape)) break;
    if (row.cells.length !== shape.width || !isMoreOfHeader(row, body, shape)) break;
    count++;
  }
  return count;
}

/** Rows at the top that are the very same, where the rows below them hold none of their cells: names written again. */
function countRepeats(rows: readonly ReadRow[], first: number): number {
  let count = 1;
  while (first + count < rows.length && haveSameCells(rows[first], rows[first + count])) count++;
  if (count === 1 || count > mostHeaderRows) return 1;
  const below = rows.slice(first + count, first + count + 100);
  const names = new Set(rows[first].cells.filter((cell) => cell.trim() !== ''));
  const known = below.some((row) => row.cells.some((cell) => names.has(cell)));
  return below.length === 0 || known ? 1 : count;
}

/** Whether a row set off by an empty one names the columns together with the row above, which names groups of them. */
function namesOn(above: ReadRow, row: ReadRow, body: readonly ReadRow[], shape: TableShape): boolean {
  const { width } = shape;
  const areGroups =
    above.cells.length === width && namedCells(above) > 1 && new Set(above.cells).size < width;
  return areGroups && row.cells.length === width && isMoreOfHeader(row, body, shape);
}

/** Words where the rows below have numbers and dates, and nothing that those rows have too. */
function isMoreOfHeader(row: ReadRow, body: readonly ReadRow[], shape: TableShape): boolean {
  if (isRuleLine(row)) return false;
  const { fits, misfits } = matchKinds(row.cells, shape.kinds);
  if (fits > 0) return false;
  if (misfits === 0) return row.cells[0].trim() === '' && namedCells(row) > 0 && areFilled(body, row, shape);
  const typed = shape.kinds.filter(isTyped).length;
  const others = body.filter((one) => !haveSameCells(one, row));
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
    } else if (own === 'word' && cells.every((one) => kindOfCell(one) !== 'word')) names += 0.5;
    else if (isTyped(own)) values += 0.3;
  }
  if (values > 0 && isCountingUp(row.cells) && !others.some((one) => isCountingUp(one.cells))) return false;
  if (isHeaderOfYears(row.cells)) return false;
  return values > names;
}

/** Whether two rows are the very same. */
export const haveSameCells = (one: ReadRow, other: ReadRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, column) => cell === other.cells[column]);

/** One row alone: numbers and dates do not name columns. */
function isDataByItself(row: ReadRow): boolean {
  const kinds = row.cells.map(kindOfCell);
  const typed = kinds.filter((kind) => kind === 'number' || kind === 'time' || kind === 'link').length;
  return typed > 0 && typed * 4 >= kinds.length && !isCountingUp(row.cells);
}

function haveOneLength(cells: readonly string[]): boolean {
  if (cells.length < 6 || cells[0].length < 2) return false;
  return cells.every((cell) => cell.length === cells[0].length);
}

/** How many cells of a row are not blank. */
export const namedCells = (row: ReadRow): number => row.cells.filter((cell) => cell.trim() !== '').length;
