import Papa from 'papaparse';
import type { IngestProblem } from '../schema.ts';
import { cutQuotedRows } from './cut-quoted-rows.ts';

/** What cuts a text into rows and cells. */
export type Cutting = {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: '\n' | '\r';
  /** Cells in a proper row, or 0 where that is not known yet. */
  readonly width: number;
  readonly limitCharacters: number;
};

/** Called for every row with the line on which it begins. The last cell has no carriage return. */
export type RowSink = (cells: string[], line: number) => void;
/** Called for every line that cannot be a row. */
export type BrokenSink = (line: number, reason: string, text: string) => void;

export type RowReader = {
  push(text: string): void;
  end(): void;
  /** Set where the text cannot be read on. */
  readonly problem: () => IngestProblem | null;
};

/** Makes a reader that is fed text in pieces of any length and gives whole rows. Papa Parse cuts what holds no quotes.
 * Lines are counted exactly, also where quoted cells span them. A quote that is never closed costs its own line
 * only, and no input takes more than linear time: an unfinished row is read again only after it has doubled. */
export function createRowReader(cutting: Cutting, onRow: RowSink, onBroken: BrokenSink): RowReader {
  const { newline, width, limitCharacters } = cutting;
  let carry = '';
  let waitForCharacters = 0;
  let line = 1;
  let problem: IngestProblem | null = null;

  const deliver = (cells: string[]): void => {
    const last = cells.length - 1;
    if (cells[last].endsWith('\r')) cells[last] = cells[last].slice(0, -1);
    onRow(cells, line);
  };

  /** Delivers all whole rows of a text; the rest is what follows them. */
  const readWholeRows = (text: string): string => {
    if (cutting.quote === '' || !text.includes(cutting.quote)) {
      const { rows, cursor } = splitRows(cutting, text);
      for (const cells of rows) {
        deliver(cells);
        line++;
      }
      return text.slice(cursor);
    }
    const { cursor } = cutQuotedRows(cutting, text, false, (cells, start, end, lines, stray) => {
      // A row over several lines with stray quotes or the wrong number of cells comes of a quote left open: where its
      // lines are rows by themselves, they are read one by one.
      const astray = lines > 1 && width > 0 && (stray || cells.length !== width);
      if (astray && holdsProperLine(text.slice(start, end))) readLineByLine(text.slice(start, end));
      else {
        deliver(cells);
        line += lines;
      }
    });
    return text.slice(cursor);
  };

  const holdsProperLine = (text: string): boolean =>
    text.split(newline).some((one) => {
      let proper = false;
      const { unclosedQuote } = cutRest(cutting, one, (cells) => {
        proper = cells.length === width;
      });
      return proper && !unclosedQuote;
    });

  const readLineByLine = (text: string): void => {
    const lines = text.split(newline);
    if (lines[lines.length - 1] === '') lines.pop();
    for (const one of lines) {
      const { unclosedQuote } = cutRest(cutting, one, deliver);
      if (unclosedQuote) onBroken(line, 'a quote is opened on it and never closed', one);
      line++;
    }
  };

  /** A row longer than any cell may be: a quote left open, or a line beyond the caps. */
  const breakOpen = (): void => {
    let longest = 0;
    const { unclosedQuote } = cutRest(cutting, carry, (cells) => {
      longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
    });
    const lastLine = carry.lastIndexOf(newline);
    if (unclosedQuote && lastLine >= 0) {
      readLineByLine(carry.slice(0, lastLine + 1));
      carry = carry.slice(lastLine + 1);
      waitForCharacters = 0;
    } else if (carry.length > 4 * limitCharacters || longest > limitCharacters || unclosedQuote) {
      problem = { code: 'cell-too-long', line, limitCharacters };
    }
  };

  return {
    push(text) {
      if (problem !== null) return;
      carry = carry === '' ? text : carry + text;
      if (carry.length < waitForCharacters) return;
      const before = carry.length;
      carry = readWholeRows(carry);
      waitForCharacters = carry.length === before ? 2 * before : 0;
      if (carry.length > limitCharacters) breakOpen();
    },
    end() {
      if (problem !== null) return;
      if (carry !== '') carry = readWholeRows(carry);
      if (carry.length > limitCharacters) breakOpen();
      if (carry === '' || problem !== null) return;
      const { unclosedQuote } = cutRest(cutting, carry, deliver);
      if (unclosedQuote) readLineByLine(carry);
      carry = '';
    },
    problem: () => problem,
  };
}

/** Cuts the whole rows of a text without quotes. */
function splitRows(
  { delimiter, newline }: Cutting,
  text: string,
): { readonly rows: string[][]; readonly cursor: number } {
  if (text === '') return { rows: [], cursor: 0 };
  const outcome: { data: string[][]; meta: { cursor: number } } = new Papa.Parser({
    delimiter,
    newline,
    fastMode: true,
  }).parse(text, 0, true);
  return { rows: outcome.data, cursor: outcome.meta.cursor };
}

/** Cuts a text that holds one last row, or one line. */
function cutRest(
  cutting: Cutting,
  text: string,
  take: (cells: string[]) => void,
): { readonly unclosedQuote: boolean } {
  if (cutting.quote === '') {
    take(text.split(cutting.delimiter));
    return { unclosedQuote: false };
  }
  if (text === '') {
    take(['']);
    return { unclosedQuote: false };
  }
  return cutQuotedRows(cutting, text, true, take);
}
