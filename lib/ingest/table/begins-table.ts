import { isTyped, rememberKinds } from '../cells/cell-kind.ts';
import type { ReadRow } from '../dialect/read-rows.ts';
import { fitsSomewhere, leadingKind, matchKinds, type TableShape } from './table-shape.ts';
import { usesOtherDelimiter } from './uses-other-delimiter.ts';

/** Tells at which rows another table begins: the header again, rows of another width or another delimiter, or names above
 * columns of other kinds or other words. The kinds of a few rows are chance, so that all the columns that speak are heard.
 * @param body  index of the first row below the header */
export function createBeginsTable(
  rows: readonly ReadRow[],
  header: readonly string[] | null,
  body: number,
  shape: TableShape,
): (index: number) => boolean {
  const { width } = shape;
  const kindOf = rememberKinds();
  const vocabulary = createVocabulary(shape);
  let learned = body;

  /** @param index  of rows that are asked for in rising order */
  return (index) => {
    for (; learned < index; learned++) vocabulary.learn(rows[learned]);
    const row = rows[index];
    const own = row.cells.length;
    const full = own === width;
    if (header !== null && full && repeatsHeader(rows, index, header, body)) return true;
    if (width > 1 && row.afterBlank && usesOtherDelimiter([row, ...blockBelow(rows, index, 20)], kindOf))
      return true;
    const setOff = isSetOff(rows, index, body);
    if (own < 2 || (full && !setOff && fitsSomewhere(row.cells, shape.kinds, kindOf))) return false;
    if (full) {
      if (row.cells.some((cell) => cell.trim() === '')) return false;
      const below = blockBelow(rows, index, setOff ? 40 : 12);
      const alike = below.filter((one) => one.cells.length === own);
      if (alike.length < (setOff ? 1 : 3) || alike.length < 0.7 * below.length) return false;
      return isOtherTable(row, alike, setOff);
    }
    const below = blockBelow(rows, index, 20);
    const alike = below.filter((one) => one.cells.length === own);
    if (setOff)
      return (
        alike.length >= 1 && alike.length >= 0.7 * below.length && (own * 2 > width || alike.length >= 2)
      );
    // Without a blank line above it, a row of names and several rows of its width must follow.
    if (alike.length < 3 || alike.length < 0.8 * below.length) return false;
    return namesColumns(row, alike) || (alike.length === below.length && areUnlike([row, ...alike]));
  };

  /** Whether no column of these rows, counted from the left or from the right, goes on with the kind or the words of one
   * of the table's, and some column says so. */
  function areUnlike(block: readonly ReadRow[]): boolean {
    const own = block[0].cells.length;
    let speaking = 0;
    for (const shift of [0, own - width]) {
      for (const [column, kind] of shape.kinds.entries()) {
        const at = column + shift;
        if (at < 0 || at >= own) continue;
        const cells = block.map((one) => one.cells[at]);
        const known = vocabulary.words(column);
        if (cells.every(isEmpty) || (!isTyped(kind) && known === null)) continue;
        if (isTyped(kind) ? cells.some((cell) => kindOf(cell) === kind) : sharesWords(known, cells))
          return false;
        speaking++;
      }
    }
    return speaking > 0;
  }

  /** Whether a row of the table's own width names the columns of another table. Where no blank line stands above it,
   * every column that speaks must say so. */
  function isOtherTable(row: ReadRow, below: readonly ReadRow[], setOff: boolean): boolean {
    let same = 0;
    let other = 0;
    let names = 0;
    let speaking = 0;
    for (const [column, kind] of shape.kinds.entries()) {
      const cell = row.cells[column];
      const cells = below.map((one) => one.cells[column]);
      const known = vocabulary.words(column);
      const own = isTyped(kind) || known === null ? leadingKind(cells, kindOf) : 'text';
      const likeness =
        isTyped(kind) || isTyped(own) ? own === kind || cells.every(isEmpty) : sharesWords(known, cells);
      if (likeness === true) same++;
      if (likeness === false) other++;
      // What names the column is not found in it.
      if (isTyped(kind)) speaking++;
      if (isTyped(own) && kindOf(cell) === own) return false;
      if (isTyped(own) || isTyped(kind)) names++;
      else if (cells.includes(cell) || known?.has(cell)) return false;
      if (same > 0 && !setOff && speaking === 0) return false;
    }
    // Words above all the columns of numbers and dates are names, even where the kinds are the same again.
    const renames = names > 0 && names >= speaking && new Set(row.cells).size === row.cells.length;
    if (setOff) return other > same || renames;
    return (other > 1 && same === 0) || (renames && names > 1 && other > 0);
  }

  /** Cells that are of no kind above columns that are. */
  function namesColumns(row: ReadRow, below: readonly ReadRow[]): boolean {
    const kinds = row.cells.map((_, column) =>
      leadingKind(
        below.map((one) => one.cells[column]),
        kindOf,
      ),
    );
    const { fits, misfits } = matchKinds(row.cells, kinds, kindOf);
    return misfits > fits;
  }
}

/** Gathers the words of the columns of text above a row. */
function createVocabulary({ kinds, width }: TableShape) {
  const columns = kinds
    .slice(0, columnsLearned)
    .map((kind) => ({ words: new Set<string>(), cells: isTyped(kind) ? -1 : 0 }));
  let rows = 0;
  return {
    learn({ cells }: ReadRow): void {
      if (cells.length !== width || rows++ >= mostLearned) return;
      for (const [index, column] of columns.entries()) {
        if (column.cells < 0 || isEmpty(cells[index])) continue;
        column.words.add(cells[index]);
        column.cells++;
      }
    },
    /** The words of a column that repeats itself, as `red green red` does; null where new words say nothing. */
    words(index: number): ReadonlySet<string> | null {
      const { words, cells } = columns[index] ?? { words: new Set<string>(), cells: 0 };
      return cells < 4 || words.size * 2 > cells ? null : words;
    },
  };
}

const mostLearned = 400;
const columnsLearned = 300;

/** @returns null where the words say nothing */
function sharesWords(words: ReadonlySet<string> | null, cells: readonly string[]): boolean | null {
  const present = cells.filter((cell) => !isEmpty(cell));
  return words === null || present.length === 0 ? null : present.some((cell) => words.has(cell));
}

/** A blank line stands above it, or a row of delimiters alone, or a title that is itself set off. */
function isSetOff(rows: readonly ReadRow[], index: number, body: number): boolean {
  if (rows[index].afterBlank) return true;
  if (index - 1 <= body) return false;
  const above = rows[index - 1];
  if (above.cells.every(isEmpty)) return true;
  return above.cells.length === 1 && rows[index].cells.length > 1 && above.afterBlank;
}

/** The header again, above rows that are not like it. Values that many rows hold are no header. */
function repeatsHeader(
  rows: readonly ReadRow[],
  index: number,
  header: readonly string[],
  body: number,
): boolean {
  const isHeader = (row: ReadRow): boolean => row.cells.every((cell, column) => cell === header[column]);
  if (!isHeader(rows[index]) || (index + 1 < rows.length && isHeader(rows[index + 1]))) return false;
  const around = [...rows.slice(Math.max(body, index - 20), index), ...rows.slice(index + 1, index + 21)];
  const holders = around.filter((row) =>
    row.cells.some((cell, column) => !isEmpty(cell) && cell === header[column]),
  );
  return holders.length * 4 <= around.length;
}

/** Rows up to the next blank line. */
function blockBelow(rows: readonly ReadRow[], index: number, most: number): readonly ReadRow[] {
  const below = rows.slice(index + 1, index + 1 + most);
  const blank = below.findIndex((row) => row.afterBlank || row.cells.every(isEmpty));
  return blank < 0 ? below : below.slice(0, blank);
}

const isEmpty = (cell: string): boolean => cell.trim() === '';
