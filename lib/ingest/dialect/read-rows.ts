import { afterLineEnd, type CellDialect, type CutRow, cutPlainLine, cutRow, endOfLine } from './cut-row.ts';

/** One row of the file that is not blank. */
export type ReadRow = {
  readonly cells: string[];
  readonly quoted: readonly boolean[];
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Where its text begins and ends. */
  readonly start: number;
  readonly end: number;
  /** A blank line, or the start of the text, stands above it. */
  readonly afterBlank: boolean;
  readonly flaws: number;
  /** A quote is opened in it and not closed. */
  readonly open: boolean;
  /** It was cut at another delimiter than the rest. */
  readonly foreign: boolean;
  /** Its cells are not those between the delimiters: quotes or delimiters unlike the others' were made sense of. */
  readonly mended: boolean;
};

/** Gets a chance to cut one line better; null leaves it as it is. */
export type Repair = (
  line: string,
  cut: CutRow,
) => { readonly cells: string[]; readonly foreign: boolean } | null;

/** Cuts a text into rows. A row over several lines is believed where its quotes are right; else its first line is a
 * row of its own, so that a quote lost or left over costs its own line only.
 * @param width   cells in a proper row, 0 where that is not known
 * @param repair  asked for every row that has not the right width or has stray quotes
 * @param most    rows after which to stop */
export function readRows(
  text: string,
  dialect: CellDialect,
  width: number,
  repair: Repair | null,
  most: number,
): ReadRow[] {
  const rows: ReadRow[] = [];
  const cutter = createRowCutter(dialect, width, repair);
  cutter.allow(text.length);
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const cut = cutter.next(text, at, line, 'whole');
    if (cut === null) break;
    if (cut.row !== null) rows.push(cut.row);
    line += cut.lines;
    at = cut.end;
  }
  return rows;
}

/** How far a text may be trusted to go: to its end, or on beyond it; `torn` says that no more will be waited for. */
export type TextEnd = 'whole' | 'goes-on' | 'torn';

/** A row, or a blank line, and where the next one begins. */
export type NextRow = { readonly row: ReadRow | null; readonly lines: number; readonly end: number };

/** Cuts text into rows, one after the other. */
export type RowCutter = {
  /** Lets the cutter look through this many more characters for the ends of quotes. */
  allow(characters: number): void;
  /** @returns null where the text that goes on must be longer to tell */
  next(text: string, at: number, line: number, textEnd: TextEnd): NextRow | null;
};

/** Makes what cuts one row after the other out of a text. */
export function createRowCutter(dialect: CellDialect, width: number, repair: Repair | null): RowCutter {
  // Looking for the end of quotes that are never closed may cost a few passes over the text, and no more.
  let patience = 100_000;
  let afterBlank = true;
  const findLineEnd = createLineEndFinder();

  const cutNext = (text: string, at: number, lineEnd: number, textEnd: TextEnd): CutRow | null => {
    const cut =
      cutPlainLine(text, at, lineEnd, dialect) ??
      cutRow(text, at, patience > 0 ? text.length : lineEnd, dialect);
    const goesOn = textEnd === 'goes-on' && patience > 0;
    const astray = cut.flaws > 0 || (width > 0 && cut.cells.length !== width);
    if (cut.open && patience > 0) {
      patience -= text.length - at;
      return goesOn ? null : cutRow(text, at, lineEnd, dialect);
    }
    if (goesOn && cut.end === text.length) return null;
    if (cut.lines < 2 || !astray) return cut;
    patience -= cut.end - at;
    const swallows = width === 0 ? cut.flaws > 0 : swallowsRows(text, at, cut.end, dialect, width);
    return swallows ? cutRow(text, at, lineEnd, dialect) : cut;
  };

  return {
    allow(characters) {
      patience += 4 * characters;
    },
    next(text, at, line, textEnd) {
      const lineEnd = findLineEnd(text, at);
      // A carriage return at the end may be the first half of a line end.
      if (textEnd === 'goes-on' && lineEnd >= text.length - 1) return null;
      if (isBlankLine(text, at, lineEnd, dialect.delimiter)) {
        afterBlank = true;
        return { row: null, lines: 1, end: afterLineEnd(text, lineEnd) };
      }
      const cut = cutNext(text, at, lineEnd, textEnd);
      if (cut === null) return null;
      const better =
        repair !== null && cut.lines === 1 && (cut.flaws > 0 || cut.cells.length !== width)
          ? repair(text.slice(at, lineEnd), cut)
          : null;
      const row: ReadRow = {
        cells: better?.cells ?? cut.cells,
        quoted: cut.quoted,
        line,
        start: at,
        end: cut.end,
        afterBlank,
        flaws: cut.flaws,
        open: cut.open,
        foreign: better?.foreign ?? false,
        mended: better !== null && !areEqual(better.cells, cut.cells),
      };
      afterBlank = false;
      return { row, lines: cut.lines, end: cut.end };
    },
  };
}

/** Makes an `endOfLine` for one line of a text after the other: it looks for each kind of line end once. */
function createLineEndFinder(): (text: string, at: number) => number {
  let known = '';
  let before = 0;
  let feed = -1;
  let carriageReturn = -1;
  return (text, at) => {
    if (text !== known || at < before) {
      known = text;
      feed = -1;
      carriageReturn = -1;
    }
    before = at;
    if (feed < at) feed = nextOf(text, '\n', at);
    if (carriageReturn < at) carriageReturn = nextOf(text, '\r', at);
    return Math.min(feed, carriageReturn);
  };
}

function nextOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

const areEqual = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((cell, column) => cell === right[column]);

/** Whether a line inside these is a proper row by itself, as it is where a quote was left open above it. */
function swallowsRows(text: string, from: number, end: number, dialect: CellDialect, width: number): boolean {
  for (let at = from; at < end; ) {
    const lineEnd = endOfLine(text, at);
    if (at > from) {
      const { cells, open, flaws } = cutRow(text, at, lineEnd, dialect);
      if (cells.length === width && !open && flaws === 0) return true;
    }
    at = afterLineEnd(text, lineEnd);
    if (at === lineEnd) break;
  }
  return false;
}

/** Written at the end of files by programs of DOS. */
const endOfFile = 26;

/** Whether a line holds blanks only, or the zeros that loggers fill their buffers up with. */
export function isBlankLine(text: string, from: number, end: number, delimiter: string): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 0 && code !== endOfFile) return false;
    if (code === 9 && delimiter.startsWith('\t')) return false;
  }
  return true;
}
