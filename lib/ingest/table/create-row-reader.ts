import { afterLineEnd, type CellDialect, endOfLine } from '../dialect/cut-row.ts';
import { createRowCutter, type ReadRow, type Repair } from '../dialect/read-rows.ts';
import type { Dialect, IngestProblem } from '../schema.ts';
import { countBytes } from '../text/count-bytes.ts';
import { createLineScanner, type PlainRow } from './create-line-scanner.ts';
import { createRecentText } from './recent-text.ts';

/** What cuts a text into rows and cells. */
export type Cutting = {
  readonly dialect: CellDialect;
  /** Cells in a proper row. */
  readonly width: number;
  readonly repair: Repair | null;
  readonly limitCharacters: number;
  /** Bytes of a byte order mark before the text. */
  readonly markBytes: number;
};

/** Takes the rows in the order of the file, each with the 1-based line on which it begins and the bytes of the file
 * before it, NaN where these cannot be told. */
export type RowSink = {
  /** A row of the proper width without quotes inside its cells. It is only lent: the next one overwrites it. */
  takePlain(row: PlainRow, line: number, byte: number): void;
  /** Reads many rows without anything unusual at once, as far as it can; null where it cannot at all.
   * @param text  in ASCII; `codes` are its characters, with a line end behind them */
  readonly takePlainRows:
    | ((
        codes: Uint8Array,
        text: string,
        from: number,
        end: number,
        line: number,
        byte: number,
      ) => { readonly at: number; readonly rows: number })
    | null;
  /** Any other row. */
  takeCut(row: ReadRow, byte: number): void;
};

/** Turns decoded text, piece by piece, into rows. */
export type RowReader = {
  /** @param encoding  what the text was decoded from: it may change while all before it is ASCII */
  push(text: string, encoding: Dialect['encoding']): void;
  end(): void;
  /** The text of the row that is being taken, as it stands in the file. */
  rowText(): string;
  /** The same of an earlier row by its byte, null where its text is no longer at hand. */
  rowTextAt(byte: number): string | null;
  /** Set where the text cannot be read on. */
  readonly problem: () => IngestProblem | null;
};

/** Makes a reader that is fed text in pieces of any length and gives whole rows. Lines are counted exactly, also where
 * quoted cells span them. Rows without quotes are only measured, where their cells begin and end; the others are cut
 * as the head of the file was. A quote that is never closed costs its own line only, and no input takes more than
 * linear time: an unfinished row is read again only after it has doubled. */
export function createRowReader(cutting: Cutting, sink: RowSink): RowReader {
  const { dialect, width, repair, limitCharacters } = cutting;
  const cutter = createRowCutter(dialect, width, repair);
  const scanner = createLineScanner(dialect, limitCharacters);
  let carry = '';
  let waitForCharacters = 0;
  let line = 1;
  let problem: IngestProblem | null = null;
  let encoding: Dialect['encoding'] = 'utf-8';
  const recent = createRecentText(recentCharacters);
  let countedBytes = cutting.markBytes;
  let countedTo = 0;
  let rowStart = 0;
  let rowEnd = 0;

  /** Bytes of the file before a place in the text. */
  const byteAt = (at: number): number => {
    countedBytes += isSingle ? at - countedTo : countBytes(scanner.row.text, countedTo, at, encoding);
    countedTo = at;
    return countedBytes;
  };
  let isSingle = true;

  /** Cuts one row by all the rules.
   * @returns where the next one begins, or -1 where more text is needed to tell */
  const cutOne = (text: string, at: number, last: boolean): number => {
    const torn = text.length - at > limitCharacters;
    const next = cutter.next(text, at, line, last ? 'whole' : torn ? 'torn' : 'goes-on');
    if (next === null) return -1;
    const { row } = next;
    if (row !== null) {
      if (next.end - at > limitCharacters && row.cells.some((cell) => cell.length > limitCharacters)) {
        problem = { code: 'cell-too-long', line, limitCharacters };
        return text.length;
      }
      rowStart = at;
      rowEnd = next.end;
      sink.takeCut(row, byteAt(at));
    }
    line += next.lines;
    return next.end;
  };

  /** Reads all whole rows of a text.
   * @returns where the first one begins that is not whole */
  const readWholeRows = (text: string, last: boolean): number => {
    scanner.load(text);
    // ASCII is one byte a character in every encoding but two.
    isSingle = scanner.isAscii() && !encoding.startsWith('utf-16');
    recent.keep(text, scanner.isAscii() ? scanner.row.codes : null, countedBytes, encoding);
    let at = 0;
    const { takePlainRows } = sink;
    while (at < text.length && problem === null) {
      if (isSingle && takePlainRows !== null) {
        const run = takePlainRows(scanner.row.codes, text, at, text.length, line, byteAt(at));
        line += run.rows;
        at = run.at;
        if (at >= text.length) break;
      }
      const end = scanner.scan(at);
      if (end > 0 && scanner.row.count === width) {
        rowStart = at;
        rowEnd = end;
        sink.takePlain(scanner.row, line, byteAt(at));
        line++;
        at = end;
        continue;
      }
      const next = cutOne(text, at, last);
      if (next < 0 && isPadding(text, at)) at = text.length;
      if (next < 0) break;
      at = next;
    }
    byteAt(at);
    countedTo = 0;
    return at;
  };

  /** A line longer than any cell may be, without an end so far. */
  const checkLength = (): void => {
    const longest = dialect.delimiter === '' ? carry.length : longestCell(carry, dialect.delimiter);
    if (carry.length > 4 * limitCharacters || longest > limitCharacters)
      problem = { code: 'cell-too-long', line, limitCharacters };
  };

  const read = (last: boolean): void => {
    const before = carry.length;
    const cursor = readWholeRows(carry, last);
    carry = carry.slice(cursor);
    waitForCharacters = cursor === 0 ? 2 * before : 0;
    if (carry.length > limitCharacters && problem === null) checkLength();
  };

  /** Finishes the row begun before with the first line of a text alone, if that is all it takes: joining it to all of
   * the text would copy that.
   * @returns the text that is left to be read */
  const finishCarry = (text: string): string => {
    if (carry === '' || carry.length > text.length || waitForCharacters > 2 * text.length)
      return carry + text;
    const lineEnd = afterLineEnd(text, endOfLine(text, 0));
    // A line end that may be cut in two is left to the whole text.
    if (lineEnd === 0 || lineEnd >= text.length) return carry + text;
    const first = carry + text.slice(0, lineEnd);
    const cursor = readWholeRows(first, false);
    return cursor === first.length ? text.slice(lineEnd) : first.slice(cursor) + text.slice(lineEnd);
  };

  return {
    push(text, decodedFrom) {
      if (problem !== null) return;
      encoding = decodedFrom;
      cutter.allow(text.length);
      carry = finishCarry(text);
      if (carry.length >= waitForCharacters) read(false);
    },
    end() {
      if (problem === null && carry !== '') read(true);
      carry = '';
    },
    rowText: () => withoutLineEnd(scanner.row.text, rowStart, rowEnd),
    rowTextAt(byte) {
      for (const most of [usualRow, limitCharacters]) {
        const text = recent.from(byte, most);
        if (text === null) return null;
        const cut = createRowCutter(dialect, width, null).next(text, 0, 1, 'whole');
        if (cut !== null && (cut.end < text.length || most === limitCharacters))
          return withoutLineEnd(text, 0, cut.end);
      }
      return null;
    },
    problem: () => problem,
  };
}

/** A long tail of zeros, as files have that were made as large as they might become. */
function isPadding(text: string, from: number): boolean {
  return text.length - from >= longPadding && !/[^\0]/.test(text.slice(from));
}

const longPadding = 64 * 1024;

/** How much of the latest text is kept for the ledger. */
const recentCharacters = 4 * 1024 * 1024;

const usualRow = 4096;

const withoutLineEnd = (text: string, from: number, end: number): string =>
  text.slice(from, end).replace(/[\r\n]+$/, '');

function longestCell(text: string, delimiter: string): number {
  let longest = 0;
  let from = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
    longest = Math.max(longest, at - from);
    from = at + delimiter.length;
  }
  return Math.max(longest, text.length - from);
}
