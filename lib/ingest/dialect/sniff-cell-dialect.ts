import { type CellKind, rememberKinds } from '../cells/cell-kind.ts';
import { afterLineEnd, type CellDialect, doubleSpace, endOfLine } from './cut-row.ts';
import { findDelimiters } from './find-delimiters.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { scoreRows } from './score-rows.ts';

/** What the user has said of a dialect; what is left out is found. */
export type SniffWishes = {
  readonly delimiter?: string | undefined;
  /** An empty text says that there are no quotes. */
  readonly quote?: CellDialect['quote'] | undefined;
  readonly escaping?: CellDialect['escaping'] | undefined;
};

/** Finds delimiter, quote and escape by trying every one with every other on the first rows: the right ones give rows
 * of few widths, columns of one kind of cell, and no quotes left over.
 * @see van den Burg, Nazábal & Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns"
 * @param text  the text of the file, or its beginning
 * @returns the dialect, and the next best delimiter where it comes close */
export function sniffCellDialect(
  text: string,
  wishes: SniffWishes,
): { readonly dialect: CellDialect; readonly runnerUp: string | null } {
  const named = wishes.delimiter ?? /^"?sep=(.)"?[ \t]*(?:\r|\n|$)/i.exec(text.slice(0, 20))?.[1];
  const sample = text.slice(0, endOfSample(text));
  const kindOf = rememberKinds();
  let best: CellDialect = { delimiter: ',', blankRuns: false, quote: '"', escaping: 'doubled' };
  let bestScore = Number.NEGATIVE_INFINITY;
  const scores = new Map<string, number>();
  const hasRuns = /\S {2,}\S/.test(sample);
  const candidates = [...findDelimiters(sample), ...(hasRuns ? [doubleSpace] : [])];
  for (const delimiter of named === undefined ? candidates : [named]) {
    const runs = delimiter === doubleSpace ? [true] : delimiter === ' ' && hasRuns ? [false, true] : [false];
    for (const quote of wishes.quote === undefined ? quotesFor(sample, delimiter) : [wishes.quote]) {
      const escapes =
        wishes.escaping === undefined ? escapesFor(sample, quote, delimiter) : [wishes.escaping];
      for (const escaping of escapes) {
        for (const blankRuns of runs) {
          const dialect: CellDialect = { delimiter, blankRuns, quote, escaping };
          const score = scoreDialect(sample, dialect, kindOf) * (delimiter === doubleSpace ? handicap : 1);
          scores.set(delimiter, Math.max(score, scores.get(delimiter) ?? 0));
          // Of equals the first: the more usual one.
          if (score > bestScore + 1e-9) {
            best = dialect;
            bestScore = score;
          }
        }
      }
    }
  }
  return { dialect: best, runnerUp: closeSecond(scores, best.delimiter, bestScore) };
}

/** The delimiter that did nearly as well as the best. Longer ones that hold it are the same delimiter with blanks. */
function closeSecond(scores: ReadonlyMap<string, number>, best: string, bestScore: number): string | null {
  let second: string | null = null;
  let secondScore = 0.92 * bestScore;
  for (const [delimiter, score] of scores) {
    if (delimiter === '' || delimiter.includes(best) || best.includes(delimiter)) continue;
    if (score <= secondScore) continue;
    second = delimiter;
    secondScore = score;
  }
  return second;
}

/** Wide numbers leave a single blank between columns here and there: any number of blanks is the safer reading. */
const handicap = 0.93;
const sampleCharacters = 120_000;
const sampleRows = 200;

/** Of a table with very long lines more is needed to see several of them; of one enormous line more shows nothing. */
function endOfSample(text: string): number {
  const most = 8 * sampleCharacters;
  let line = 0;
  let lines = 0;
  for (; lines < 20 && line < Math.min(most, text.length); lines++)
    line = afterLineEnd(text, endOfLine(text, line));
  const wanted = lines < 3 || (lines === 3 && line > most) ? sampleCharacters : Math.min(line, most);
  return Math.min(text.length, Math.max(sampleCharacters, wanted));
}

function quotesFor(sample: string, delimiter: string): readonly CellDialect['quote'][] {
  const quotes: CellDialect['quote'][] = ['"'];
  for (const quote of ["'"] as const) {
    const edge = delimiter === '' ? '\n' : delimiter.trim() === '' ? delimiter : delimiter.trim();
    // A single quote counts only where it opens and closes cells; elsewhere it is an apostrophe.
    const opens =
      sample.startsWith(quote) ||
      [edge, ' ', '\n', '\r'].some((before) => sample.includes(`${before}${quote}`));
    const closes =
      sample.includes(`${quote}${edge}`) || sample.includes(`${quote}\n`) || sample.includes(`${quote}\r`);
    if (opens && closes) quotes.push(quote);
  }
  return quotes;
}

function escapesFor(sample: string, quote: string, delimiter: string): readonly CellDialect['escaping'][] {
  const escapes = sample.includes(`\\${quote}`) || (delimiter !== '' && sample.includes(`\\${delimiter}`));
  return escapes ? ['doubled', 'backslash'] : ['doubled'];
}

function scoreDialect(sample: string, dialect: CellDialect, kindOf: (cell: string) => CellKind): number {
  const rows = readRows(sample, dialect, 0, null, sampleRows + 1);
  // The last row of a sample may be cut in the middle.
  if (sample.length >= sampleCharacters && rows.length > 1) {
    rows.pop();
    dropTornEnd(rows);
  }
  return scoreRows(rows, dialect, kindOf);
}

/** Leaves out what follows a quote that the end of the sample may have kept from being closed. */
export function dropTornEnd(rows: ReadRow[]): void {
  const torn = rows.findIndex((row) => row.open);
  if (torn < 1) return;
  const before = new Set(rows.slice(0, torn).map((row) => row.cells.length));
  const proper = rows.slice(torn).filter((row) => before.has(row.cells.length)).length;
  if (proper * 2 < rows.length - torn) rows.length = torn;
}
