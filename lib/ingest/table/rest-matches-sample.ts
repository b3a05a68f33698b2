import type { TableExtent } from './locate-table.ts';

/** Whether the rest of a text holds nothing but rows like those of the table that was laid out from its beginning: as
 * wide, without quotes, each cell of a shape that its column had there. Then the beginning stands for all of it: neither
 * a footer nor another table, nor a column that turns out to be text, can lie in what was not looked at.
 * @param from  where the rest begins, at the beginning of a line */
export function restMatchesSample(text: string, from: number, table: TableExtent): boolean {
  const { dialect, shape, rows, first, names, wrapped, next } = table;
  const { delimiter, blankRuns, quote, escaping } = dialect;
  if (delimiter.length !== 1 || blankRuns || wrapped || next < rows.length || shape.width < 2) return false;
  if (quote !== '' && text.includes(quote, from)) return false;
  if (escaping === 'backslash' && text.includes('\\', from)) return false;
  const known = new Set<number>();
  for (let index = first + names.length; index < rows.length; index++) {
    const { cells, flaws, mended, foreign } = rows[index];
    if (flaws > 0 || mended || foreign || cells.length !== shape.width) continue;
    for (const [column, cell] of cells.entries()) known.add(keyOf(shapeOfCell(cell, 0, cell.length), column));
  }
  return hasOnlyKnown(text, from, delimiter.charCodeAt(0), shape.width, known);
}

function hasOnlyKnown(
  text: string,
  from: number,
  delimiter: number,
  width: number,
  known: ReadonlySet<number>,
): boolean {
  const last = new Int32Array(width);
  const seen = new Uint8Array(width);
  let column = 0;
  let start = from;
  for (let at = from; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : lineFeed;
    if (code !== delimiter && code !== lineFeed && code !== carriageReturn) continue;
    if (column >= width) return false;
    if (start === at && column === 0 && code !== delimiter) {
      // Nothing stands between CR and LF, nor after the last line end; elsewhere it is a blank line.
      const isBetween = code === lineFeed && text.charCodeAt(at - 1) === carriageReturn;
      if (!isBetween && at < text.length) return false;
      start = at + 1;
      continue;
    }
    const key = keyOf(shapeOfCell(text, start, at), column);
    if (seen[column] === 0 || last[column] !== key) {
      if (!known.has(key)) return false;
      last[column] = key;
      seen[column] = 1;
    }
    start = at + 1;
    column++;
    if (code === delimiter) continue;
    if (column !== width) return false;
    column = 0;
  }
  return true;
}

const lineFeed = 10;
const carriageReturn = 13;

const keyOf = (shape: number, column: number): number => (shape ^ Math.imul(column + 1, 0x9e3779b1)) | 0;

/** A number that is the same for cells written alike: runs of digits and of letters count once however long they are,
 * with signs and decimals a number is a run of digits, all other characters stand for themselves. */
function shapeOfCell(text: string, from: number, end: number): number {
  let shape = end === from ? 1 : 0;
  let before = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    let sign = code;
    if (isDigit(code)) sign = digits;
    else if (isLetter(code)) sign = letters;
    else if (code === 46 && before === digits && at + 1 < end && isDigit(text.charCodeAt(at + 1))) continue;
    else if ((code === 45 || code === 43) && at === from && end - from > 1) continue;
    if (sign === before && (sign === digits || sign === letters)) continue;
    shape = (Math.imul(shape, 31) + sign) | 0;
    before = sign;
  }
  return shape;
}

const digits = 0x10001;
const letters = 0x10002;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
