import Papa from 'papaparse';
import type { IngestProblem } from './schema.ts';

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

/** Makes a reader that is fed text in pieces of any length and gives whole rows, with Papa Parse as the tokenizer.
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
    const mayQuote = cutting.quote !== '' && text.includes(cutting.quote);
    const outcome = tokenise(cutting, text, true);
    const consumed = outcome.cursor === text.length ? text : text.slice(0, outcome.cursor);
    if (!mayQuote || countOf(consumed, newline) === outcome.rows.length) {
      for (const cells of outcome.rows) {
        deliver(cells);
        line++;
      }
    } else {
      forEachRowWithItsText(cutting, consumed, deliverSpanning);
    }
    return text.slice(outcome.cursor);
  };

  /** A row over several lines with the wrong number of cells is a quote gone astray: its lines are read one by one. */
  const deliverSpanning = (cells: string[], text: string): void => {
    const lines = countOf(text, newline);
    if (lines > 1 && width > 0 && cells.length !== width) readLineByLine(text);
    else {
      deliver(cells);
      line += lines;
    }
  };

  const readLineByLine = (text: string): void => {
    const lines = text.split(newline);
    if (lines[lines.length - 1] === '') lines.pop();
    for (const one of lines) {
      const outcome = tokenise(cutting, one, false);
      if (outcome.unclosedQuote) onBroken(line, 'a quote is opened on this line and never closed', one);
      else if (outcome.rows.length > 0) deliver(outcome.rows[0]);
      line++;
    }
  };

  /** One row longer than any cell may be: a quote left open, or a line beyond the caps. */
  const breakOpen = (): void => {
    const outcome = tokenise(cutting, carry, false);
    const lastLine = carry.lastIndexOf(newline);
    if (outcome.unclosedQuote && lastLine >= 0) {
      readLineByLine(carry.slice(0, lastLine + 1));
      carry = carry.slice(lastLine + 1);
      waitForCharacters = 0;
    } else if (carry.length > 4 * limitCharacters || longestOf(outcome.rows) > limitCharacters) {
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
      if (carry === '') return;
      const outcome = tokenise(cutting, carry, false);
      if (longestOf(outcome.rows) > limitCharacters && !carry.includes(newline)) {
        problem = { code: 'cell-too-long', line, limitCharacters };
      } else if (outcome.unclosedQuote) readLineByLine(carry);
      else outcome.rows.slice(0, 1).forEach(deliver);
      carry = '';
    },
    problem: () => problem,
  };
}

type Tokens = { readonly rows: string[][]; readonly cursor: number; readonly unclosedQuote: boolean };

function configure({ delimiter, quote, newline }: Cutting): Papa.ParseConfig {
  // Papa's fast mode splits without looking at quotes: right where there are none.
  return quote === '' ? { delimiter, newline, fastMode: true } : { delimiter, newline, quoteChar: quote };
}

function tokenise(cutting: Cutting, text: string, ignoreLastRow: boolean): Tokens {
  if (text === '') return { rows: [], cursor: 0, unclosedQuote: false };
  const outcome: {
    data: string[][];
    meta: { cursor: number };
    errors: { code: string }[];
  } = new Papa.Parser(configure(cutting)).parse(text, 0, ignoreLastRow);
  const unclosedQuote =
    outcome.errors.length > 0 && outcome.errors[outcome.errors.length - 1].code === 'MissingQuotes';
  return { rows: outcome.data, cursor: outcome.meta.cursor, unclosedQuote };
}

function forEachRowWithItsText(
  cutting: Cutting,
  text: string,
  take: (cells: string[], text: string) => void,
): void {
  let from = 0;
  const step = (row: { data: string[][]; meta: { cursor: number } }): void => {
    if (row.data.length === 0) return;
    take(row.data[0], text.slice(from, row.meta.cursor));
    from = row.meta.cursor;
  };
  new Papa.Parser({
    ...configure(cutting),
    step: (row: { data: unknown; meta: { cursor: number } }) => {
      if (isTable(row.data)) step({ data: row.data, meta: row.meta });
    },
  }).parse(text, 0, true);
}

function isTable(data: unknown): data is string[][] {
  return Array.isArray(data);
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function longestOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce(
    (most, cells) => cells.reduce((longest, cell) => Math.max(longest, cell.length), most),
    0,
  );
}
