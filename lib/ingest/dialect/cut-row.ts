import type { Dialect } from '../schema.ts';

/** How a text is cut into cells. Line ends are not part of it: LF, CRLF and CR end a row wherever they stand. */
export type CellDialect = {
  /** One or more characters; empty where a line is one cell. */
  readonly delimiter: string;
  /** Any number of blanks together part two cells, and those at the ends of a line none. */
  readonly blankRuns: boolean;
  readonly quote: Dialect['quote'];
  readonly escaping: NonNullable<Dialect['escaping']>;
};

/** The delimiter, together with `blankRuns`, where single blanks stand inside the cells, as in listings made for the eye. */
export const doubleSpace = '  ';

/** One row as it was cut. */
export type CutRow = {
  readonly cells: string[];
  /** For each cell whether it stood in quotes. */
  readonly quoted: readonly boolean[];
  /** Index of the first character after the row and its line end. */
  readonly end: number;
  /** Lines that the row spans. */
  readonly lines: number;
  /** Quotes that are neither doubled nor at the edge of a cell. */
  readonly flaws: number;
  /** A quote was opened and not closed before the limit; its cell was cut as if it were no quote. */
  readonly open: boolean;
};

/** Cuts the row that begins at `from`.
 * @param limit  quoted cells may not reach beyond this index */
export function cutRow(text: string, from: number, limit: number, dialect: CellDialect): CutRow {
  const cells: string[] = [];
  const quoted: boolean[] = [];
  const { blankRuns } = dialect;
  let at = blankRuns ? skipSpaces(text, from, limit) : from;
  let lines = 1;
  let flaws = 0;
  let open = false;
  // The next quote that could close a cell at all; looked for only once a quote of the row was found to be left open.
  let closer = -1;
  for (;;) {
    const start = openingQuote(text, at, limit, dialect);
    if (open && start >= 0 && start >= closer) closer = nextCloser(text, start + 1, limit, dialect);
    const reach = open ? Math.min(limit, start + shortCell) : limit;
    const hopeless = open && closer >= reach;
    const closed =
      start < 0 ? null : hopeless ? notClosed : findClosing(text, start + 1, reach, limit, dialect);
    let after: number;
    if (closed !== null && closed.close >= 0) {
      const inner = text.slice(start + 1, closed.close);
      cells.push(unquote(inner, dialect));
      quoted.push(true);
      lines += countLineEnds(inner);
      flaws += closed.flaws;
      after = skipBlanks(text, closed.close + 1, limit, dialect.delimiter);
    } else {
      if (closed !== null) open = true;
      after = endOfPlainCell(text, at, limit, dialect);
      const cell = withoutPadding(text.slice(at, after));
      if (dialect.quote !== '' && cell.includes(dialect.quote)) flaws++;
      cells.push(dialect.escaping === 'backslash' && cell.includes('\\') ? unquote(cell, dialect) : cell);
      quoted.push(false);
    }
    if (after < limit && startsWith(text, dialect.delimiter, after)) {
      at = after + dialect.delimiter.length;
      if (!blankRuns) continue;
      at = skipSpaces(text, at, limit);
      if (at < limit && !isLineEnd(text.charCodeAt(at))) continue;
      after = at;
    }
    return { cells, quoted, end: afterLineEnd(text, after), lines, flaws, open };
  }
}

/** Cuts a line in which no cell is quoted, escaped or filled up with zeros, as most are: the same as `cutRow`, sooner.
 * @param lineEnd  the index of the line's end
 * @returns null for other lines */
export function cutPlainLine(
  text: string,
  from: number,
  lineEnd: number,
  { delimiter, blankRuns, quote, escaping }: CellDialect,
): CutRow | null {
  if (blankRuns) return null;
  const line = text.slice(from, lineEnd);
  if (line.includes('\0') || (quote !== '' && line.includes(quote))) return null;
  if (escaping === 'backslash' && line.includes('\\')) return null;
  const cells = delimiter === '' ? [line] : line.split(delimiter);
  const quoted = noQuotes(cells.length);
  return { cells, quoted, end: afterLineEnd(text, lineEnd), lines: 1, flaws: 0, open: false };
}

/** The same list for all rows of a width. */
function noQuotes(width: number): readonly boolean[] {
  unquotedCells[width] ??= new Array<boolean>(width).fill(false);
  return unquotedCells[width];
}

const unquotedCells: (readonly boolean[])[] = [];

/** A cell without the zeros that it was filled up with. */
function withoutPadding(cell: string): string {
  let end = cell.length;
  while (end > 0 && cell.charCodeAt(end - 1) === 0) end--;
  return end === cell.length ? cell : cell.slice(0, end);
}

const notClosed = { close: -1, flaws: 0 } as const;

/** The first quote from an index on that stands before a delimiter, a line end or the limit and is not escaped; the
 * limit where there is none. */
function nextCloser(text: string, from: number, limit: number, dialect: CellDialect): number {
  const { quote, delimiter, escaping } = dialect;
  for (let at = text.indexOf(quote, from); at >= 0 && at < limit; at = text.indexOf(quote, at + 1)) {
    if (escaping === 'backslash' && isEscaped(text, at, from)) continue;
    const after = skipBlanks(text, at + 1, limit, delimiter);
    if (after >= limit || isLineEnd(text.charCodeAt(after)) || startsWith(text, delimiter, after)) return at;
  }
  return limit;
}

/** How far the end of a quoted cell is looked for once a quote of the row was found to be left open: looking through
 * all of the row for each would take quadratic time. */
const shortCell = 64;

/** The index of the line end at or after `from`, or the length of the text. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** The index after a line end that stands at `at`; `at` itself where none does. */
export function afterLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  return code === 10 ? at + 1 : at;
}

function openingQuote(text: string, at: number, limit: number, { quote, delimiter }: CellDialect): number {
  if (quote === '') return -1;
  const start = skipBlanks(text, at, limit, delimiter);
  return start < limit && text.startsWith(quote, start) ? start : -1;
}

/** The quote that closes a cell: not escaped, and before a delimiter, a line end or the limit. */
function findClosing(
  text: string,
  from: number,
  reach: number,
  limit: number,
  { delimiter, quote, escaping }: CellDialect,
): { readonly close: number; readonly flaws: number } {
  let flaws = 0;
  for (let at = text.indexOf(quote, from); at >= 0 && at < reach; at = text.indexOf(quote, at)) {
    if (escaping === 'backslash' && isEscaped(text, at, from)) {
      at++;
      continue;
    }
    if (text.startsWith(quote, at + 1) && at + 1 < limit) {
      at += 2;
      continue;
    }
    const after = skipBlanks(text, at + 1, limit, delimiter);
    if (after >= limit || isLineEnd(text.charCodeAt(after)) || startsWith(text, delimiter, after))
      return { close: at, flaws };
    flaws++;
    at++;
  }
  return { close: -1, flaws };
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && text.charCodeAt(at - backslashes - 1) === 92) backslashes++;
  return backslashes % 2 === 1;
}

function endOfPlainCell(text: string, from: number, limit: number, dialect: CellDialect): number {
  const { delimiter } = dialect;
  const first = delimiter.charCodeAt(0);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
    if (code === first && startsWith(text, delimiter, at)) return at;
    if (code === 92 && dialect.escaping === 'backslash' && !isLineEnd(text.charCodeAt(at + 1))) at++;
  }
  return limit;
}

function unquote(cell: string, { delimiter, quote, escaping }: CellDialect): string {
  const single = quote !== '' && cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell;
  if (escaping === 'doubled' || !single.includes('\\')) return single;
  return single.replace(/\\([\s\S])/g, (both, next: string) =>
    next === '\\' || next === quote || (delimiter !== '' && next === delimiter[0]) ? next : both,
  );
}

function skipBlanks(text: string, from: number, limit: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if ((code !== 32 && code !== 9 && code !== 0) || code === first) break;
  }
  return at;
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) === 32) at++;
  return at;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

const startsWith = (text: string, sign: string, at: number): boolean =>
  sign !== '' && text.startsWith(sign, at);

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
