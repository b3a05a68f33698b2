import type { CellDialect } from '../dialect/cut-row.ts';

/** A row whose cells are stretches of its text. */
export type PlainRow = {
  readonly text: string;
  /** The characters of the text as far as they are ASCII; 128 and above stands for any other. */
  readonly codes: Uint8Array;
  /** Where each cell begins and ends, quotes around it left out. Longer than `count`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
};

/** The text of one cell. */
export const cellOf = (row: PlainRow, column: number): string =>
  row.text.slice(row.starts[column], row.ends[column]);

/** The texts of all cells. */
export const cellsOf = (row: PlainRow): string[] =>
  Array.from({ length: row.count }, (_, column) => cellOf(row, column));

type LineScanner = {
  /** Makes a text the one that is scanned. */
  load(text: string): void;
  /** Measures the line that begins at an index into `row`.
   * @returns where the next line begins, 0 where the line is for others to cut: it has quotes that do not simply stand
   *   around a cell, is blank, or its end is not in the text */
  scan(from: number): number;
  readonly row: PlainRow;
  /** The text holds nothing but ASCII. */
  isAscii(): boolean;
};

const plain = 0;
const delimiterClass = 1;
const lineEndClass = 2;
const quoteClass = 3;
const escapeClass = 4;
const controlClass = 5;

/** Makes the scanner of lines that need no more than looking for delimiters, which are nearly all lines of nearly all
 * large files. It works on bytes: of a text in ASCII they are copied at once, and no cell is made a string. */
export function createLineScanner(dialect: CellDialect, limitCharacters: number): LineScanner {
  const { delimiter, quote, escaping } = dialect;
  const classes = new Uint8Array(256);
  // Lines with control characters are cut by all the rules, where they are seen and reported.
  for (const code of [...Array(9).keys(), ...Array.from({ length: 18 }, (_, at) => 14 + at), 127])
    classes[code] = controlClass;
  classes[10] = lineEndClass;
  classes[13] = lineEndClass;
  const quoteCode = quote === '' ? 256 : quote.charCodeAt(0);
  if (quoteCode < 256) classes[quoteCode] = quoteClass;
  if (escaping === 'backslash') classes[92] = escapeClass;
  const delimiterCode = delimiter.charCodeAt(0);
  if (delimiter.length === 1) classes[delimiterCode] = delimiterClass;
  const usable = delimiter.length === 1 && delimiterCode < 128 && !dialect.blankRuns;
  const encoder = new TextEncoder();
  const row: { -readonly [Name in keyof PlainRow]: PlainRow[Name] } = {
    text: '',
    codes: new Uint8Array(0),
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    count: 0,
  };
  let length = 0;
  let ascii = true;

  /** Room for twice as many cells. */
  const widen = (): void => {
    const starts = new Int32Array(row.starts.length * 2);
    starts.set(row.starts);
    row.starts = starts;
    const ends = new Int32Array(row.ends.length * 2);
    ends.set(row.ends);
    row.ends = ends;
  };

  /** Where a cell in quotes ends, if it holds no quote, escape or line end; else 0. */
  const closingQuote = (codes: Uint8Array, from: number): number => {
    let at = from;
    while (at < length) {
      const kind = classes[codes[at]];
      if (kind === quoteClass) return classes[codes[at + 1]] === quoteClass ? 0 : at;
      if (kind === lineEndClass || kind === escapeClass) return 0;
      at++;
    }
    return 0;
  };

  return {
    row,
    isAscii: () => ascii,
    load(text) {
      row.text = text;
      length = text.length;
      if (row.codes.length < length + 1) row.codes = new Uint8Array(length + (length >> 2) + 64);
      const { codes } = row;
      const { read, written } = encoder.encodeInto(text, codes.subarray(0, length));
      ascii = read === length && written === length;
      if (!ascii) {
        for (let at = 0; at < length; at++) {
          codes[at] = Math.min(text.charCodeAt(at), 128);
        }
      }
      codes[length] = 10;
    },
    scan(from) {
      if (!usable) return 0;
      // Everything the loop looks at is a local constant: it runs once for every character of the file.
      const { codes } = row;
      const kinds = classes;
      const limit = length;
      let { starts, ends } = row;
      const first = codes[from];
      if (first === 32 || (first === 9 && delimiterCode !== 9)) return 0;
      let count = 0;
      let start = from;
      let at = from;
      for (;;) {
        // The line end put behind the text ends this at the latest.
        while (kinds[codes[at]] === plain) at++;
        if (at >= limit) return 0;
        let end = at;
        let kind = kinds[codes[at]];
        if (kind === quoteClass) {
          if (at !== start) return 0;
          end = closingQuote(codes, at + 1);
          if (end === 0) return 0;
          start++;
          at = end + 1;
          if (at >= limit) return 0;
          kind = kinds[codes[at]];
        }
        if (kind !== delimiterClass && kind !== lineEndClass) return 0;
        if (count === starts.length) {
          widen();
          ({ starts, ends } = row);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
        at++;
        if (kind === delimiterClass) {
          start = at;
          continue;
        }
        // A blank line, one of a single enormous cell, a line end that may be cut in two.
        if (at - from < 2 || at - from > limitCharacters) return 0;
        if (codes[at - 1] === 13) {
          if (at >= limit) return 0;
          if (codes[at] === 10) at++;
        }
        row.count = count;
        return at;
      }
    },
  };
}
