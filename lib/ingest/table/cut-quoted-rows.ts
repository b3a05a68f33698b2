import type { Cutting } from './create-row-reader.ts';

/** Takes one row: its cells, where its text begins and ends, how many lines it spans, and whether a quote inside it
 * was neither doubled nor closed a cell. */
export type TakeRow = (cells: string[], start: number, end: number, lines: number, stray: boolean) => void;

/** Cuts a text in which cells may be quoted, as RFC 4180 has it, and forgives what is common in the wild: blanks
 * around a quoted cell, quotes inside one that are not doubled (a quote closes a cell only before a delimiter, a
 * line end or the end). Linear in the text, whatever it holds; Papa Parse is not: it looks through the blanks before
 * the next line end again for every stray quote.
 * @param last  the text ends here: its last row needs no line end
 * @returns where the first row begins that is not whole, and whether that is for a quote never closed */
export function cutQuotedRows(
  cutting: Cutting,
  text: string,
  last: boolean,
  take: TakeRow,
): { readonly cursor: number; readonly unclosedQuote: boolean } {
  const { delimiter, quote, newline } = cutting;
  const { length } = text;
  let rowStart = 0;
  let at = 0;
  let cells: string[] = [];
  let spanned = 0;
  let stray = false;
  let nextDelimiter = -2;
  let nextNewline = -2;
  const finishRow = (end: number): void => {
    take(cells, rowStart, end, spanned + 1, stray);
    cells = [];
    stray = false;
    spanned = 0;
    rowStart = end;
    at = end;
  };
  while (at < length) {
    const open = delimiter === ' ' ? at : skipBlanks(text, at, cutting);
    if (text.startsWith(quote, open)) {
      const close = findClosing(cutting, text, open + 1);
      if (close < 0) return { cursor: rowStart, unclosedQuote: true };
      const cell = text.slice(open + 1, close);
      if (cell.includes(quote)) {
        const bare = cell.replaceAll(quote + quote, '');
        if (bare.includes(quote)) stray = true;
        cells.push(cell.replaceAll(quote + quote, quote));
      } else cells.push(cell);
      spanned += countOf(cell, newline);
      const after = skipBlanks(text, close + 1, cutting);
      if (text.startsWith(delimiter, after)) {
        at = after + delimiter.length;
        if (at === length && last) cells.push('');
        if (at === length) break;
      } else if (after < length) finishRow(after + 1);
      else break;
      continue;
    }
    if (nextDelimiter !== -1 && nextDelimiter < at) nextDelimiter = text.indexOf(delimiter, at);
    if (nextNewline !== -1 && nextNewline < at) nextNewline = text.indexOf(newline, at);
    if (nextDelimiter !== -1 && (nextNewline === -1 || nextDelimiter < nextNewline)) {
      cells.push(text.slice(at, nextDelimiter));
      at = nextDelimiter + delimiter.length;
      if (at === length && last) cells.push('');
    } else if (nextNewline !== -1) {
      cells.push(text.slice(at, nextNewline));
      finishRow(nextNewline + 1);
    } else {
      cells.push(text.slice(at));
      break;
    }
  }
  if (last && cells.length > 0) finishRow(length);
  return { cursor: rowStart, unclosedQuote: false };
}

/** The quote that closes a cell: not doubled, and followed by a delimiter, a line end or the end of the text. */
function findClosing(cutting: Cutting, text: string, from: number): number {
  const { delimiter, quote, newline } = cutting;
  let at = text.indexOf(quote, from);
  while (at >= 0) {
    if (text.startsWith(quote, at + 1)) at = text.indexOf(quote, at + 2);
    else {
      const after = skipBlanks(text, at + 1, cutting);
      const closes =
        after === text.length || text.startsWith(delimiter, after) || text.startsWith(newline, after);
      if (closes) return at;
      at = text.indexOf(quote, at + 1);
    }
  }
  return -1;
}

function skipBlanks(text: string, from: number, { delimiter, newline }: Cutting): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const blank =
      (code === 32 && delimiter !== ' ') ||
      (code === 9 && delimiter !== '\t') ||
      (code === 13 && newline === '\n');
    if (!blank) break;
  }
  return index;
}

/** How often a sign occurs in a text. */
export function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
