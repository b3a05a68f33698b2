import { afterLineEnd, type CellDialect, type CutRow, cutRow, endOfLine } from './cut-row.ts';

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
  // Looking for the end of quotes that are never closed may cost a few passes over the text, and no more.
  let patience = 4 * text.length + 100_000;
  let at = 0;
  let line = 1;
  let afterBlank = true;
  while (at < text.length && rows.length < most) {
    const lineEnd = endOfLine(text, at);
    if (isBlank(text, at, lineEnd, dialect.delimiter)) {
      afterBlank = true;
      line++;
      at = afterLineEnd(text, lineEnd);
      continue;
    }
    let cut = cutRow(text, at, patience > 0 ? text.length : lineEnd, dialect);
    const astray = cut.flaws > 0 || (width > 0 && cut.cells.length !== width);
    if (cut.open && patience > 0) {
      patience -= text.length - at;
      cut = cutRow(text, at, lineEnd, dialect);
    } else if (cut.lines > 1 && astray) {
      patience -= cut.end - at;
      if (width === 0 ? cut.flaws > 0 : swallowsRows(text, at, cut.end, dialect, width))
        cut = cutRow(text, at, lineEnd, dialect);
    }
    const better =
      repair !== null && cut.lines === 1 && (cut.flaws > 0 || cut.cells.length !== width)
        ? repair(text.slice(at, lineEnd), cut)
        : null;
    rows.push({
      cells: better?.cells ?? cut.cells,
      quoted: cut.quoted,
      line,
      start: at,
      end: cut.end,
      afterBlank,
      flaws: cut.flaws,
      open: cut.open,
      foreign: better?.foreign ?? false,
    });
    afterBlank = false;
    line += cut.lines;
    at = cut.end;
  }
  return rows;
}

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

function isBlank(text: string, from: number, end: number, delimiter: string): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
    if (code === 9 && delimiter.startsWith('\t')) return false;
  }
  return true;
}
