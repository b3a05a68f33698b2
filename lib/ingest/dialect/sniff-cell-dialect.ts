import { type CellKind, isTyped, rememberKinds } from './cell-kind.ts';
import { afterLineEnd, type CellDialect, endOfLine } from './cut-row.ts';
import { findDelimiters } from './find-delimiters.ts';
import { type ReadRow, readRows } from './read-rows.ts';

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
  let best: CellDialect = { delimiter: ',', quote: '"', escaping: 'doubled' };
  let bestScore = Number.NEGATIVE_INFINITY;
  const scores = new Map<string, number>();
  for (const delimiter of named === undefined ? findDelimiters(sample) : [named]) {
    for (const quote of wishes.quote === undefined ? quotesFor(sample, delimiter) : [wishes.quote]) {
      const escapes =
        wishes.escaping === undefined ? escapesFor(sample, quote, delimiter) : [wishes.escaping];
      for (const escaping of escapes) {
        const dialect: CellDialect = { delimiter, quote, escaping };
        const score = scoreDialect(sample, dialect, kindOf);
        scores.set(delimiter, Math.max(score, scores.get(delimiter) ?? 0));
        // Of equals the first: the more usual one.
        if (score > bestScore + 1e-9) {
          best = dialect;
          bestScore = score;
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

const sampleCharacters = 120_000;
const sampleRows = 200;

/** Of a table with very long lines more is needed to see several of them. */
function endOfSample(text: string): number {
  let line = 0;
  for (let count = 0; count < 20 && line < text.length; count++)
    line = afterLineEnd(text, endOfLine(text, line));
  return Math.min(text.length, Math.max(sampleCharacters, Math.min(line, 8 * sampleCharacters)));
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

type KindOf = (cell: string) => CellKind;

function scoreDialect(sample: string, dialect: CellDialect, kindOf: KindOf): number {
  const rows = readRows(sample, dialect, 0, null, sampleRows + 1);
  // The last row of a sample may be cut in the middle.
  if (sample.length >= sampleCharacters && rows.length > 1) {
    rows.pop();
    dropTornEnd(rows);
  }
  if (rows.length === 0) return 0;
  const groups = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const group = groups.get(row.cells.length);
    if (group === undefined) groups.set(row.cells.length, [row]);
    else group.push(row);
  }
  let consistency = 0;
  let typed = 0;
  let weight = 0;
  for (const [width, group] of groups) {
    // Lines of one cell are preamble as often as table.
    const share = (width === 1 && dialect.delimiter !== '' ? 0.5 : 1) * (group.length / rows.length);
    consistency += share * share;
    const breadth = width === 1 ? 0.3 : 1 - 0.5 / width;
    typed += share * share * breadth * scoreGroup(group, width, dialect, kindOf);
    weight += share * share;
  }
  const flawed = rows.filter((row) => row.flaws > 0).length / rows.length;
  const oddity = usualness(dialect, groups, kindOf);
  // Prose holds commas in some of its lines.
  const most = Math.max(...[...groups].map(([width, group]) => (width > 1 ? group.length : 0)));
  const scattered = dialect.delimiter !== '' && most < 0.6 * rows.length ? 0.8 : 1;
  return Math.sqrt(consistency) * (typed / weight) * (1 - 0.4 * flawed) * oddity * scattered;
}

/** Leaves out what follows a quote that the end of the sample may have kept from being closed. */
export function dropTornEnd(rows: ReadRow[]): void {
  const torn = rows.findIndex((row) => row.open);
  if (torn < 1) return;
  const before = new Set(rows.slice(0, torn).map((row) => row.cells.length));
  const proper = rows.slice(torn).filter((row) => before.has(row.cells.length)).length;
  if (proper * 2 < rows.length - torn) rows.length = torn;
}

/** How much the cells of rows of one width look like columns, from 0 to 1. */
function scoreGroup(group: readonly ReadRow[], width: number, dialect: CellDialect, kindOf: KindOf): number {
  const columns = Math.min(width, 60);
  const body = group.length > 2 ? group.slice(1) : group;
  const step = Math.max(1, Math.floor((body.length * columns) / 6_000));
  let total = 0;
  for (let column = 0; column < columns; column++) {
    const kinds = new Map<CellKind, number>();
    let sum = 0;
    let cells = 0;
    for (let row = 0; row < body.length; row += step) {
      const cell = body[row].cells[column];
      const kind = kindOf(cell);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      sum += weigh(cell, kind, body[row].quoted[column], dialect);
      cells++;
    }
    kinds.delete('missing');
    const present = [...kinds.values()].reduce((one, other) => one + other, 0);
    const purity = present === 0 ? 1 : Math.max(...kinds.values()) / present;
    // A column with neither a name nor a value is what a delimiter cut in two leaves behind.
    const hollow = present === 0 && group.every((row) => row.cells[column].trim() === '');
    total += hollow ? 0.1 : (sum / cells) * (0.6 + 0.4 * purity);
  }
  return 0.1 + (0.9 * total) / columns;
}

const weights: Readonly<Record<CellKind, number>> = {
  ...{ number: 1, time: 1, link: 1, flag: 0.9, code: 0.65, word: 0.6, text: 0.5, missing: 0.45 },
};

/** Cells that still hold what parts or quotes cells in other files were likely cut at the wrong places. */
function weigh(cell: string, kind: CellKind, quoted: boolean, { delimiter, quote }: CellDialect): number {
  let weight = weights[kind];
  if (isTyped(kind)) return !quoted && cell.startsWith(' ') && delimiter !== ' ' ? 0.85 * weight : weight;
  if (quoted) return Math.max(weight, 0.7);
  if (/^\s|\s$/.test(cell) && cell.trim() !== '') weight *= 0.6;
  if (/^['"]|['"]$/.test(cell) && quote !== '') weight *= 0.4;
  if (/[;\t|]|,(?! )/.test(cell)) weight *= 0.4;
  return weight;
}

const usuals = new Set([',', ';', '\t', '|', '']);

/** Spaces and colons stand inside dates, times and prose, odd signs anywhere: they must do better than the others. */
function usualness(
  { delimiter }: CellDialect,
  groups: ReadonlyMap<number, readonly ReadRow[]>,
  kindOf: KindOf,
): number {
  if (usuals.has(delimiter)) return 1;
  const rows = [...groups.values()].flat();
  const body = rows.slice(1, 200);
  const whole = body.filter((row) => isTyped(kindOf(row.cells.join(delimiter)))).length;
  if (body.length > 0 && whole > 0.6 * body.length) return 0.1;
  if (delimiter === ' ' || delimiter === ':') {
    const typed = body.filter((row) => row.cells.some((cell) => isTyped(kindOf(cell)))).length;
    if (typed > 0.6 * body.length) return 0.9;
    const [width, group] = [...groups].reduce((most, one) => (one[1].length > most[1].length ? one : most));
    return width > 2 && group.length > 0.9 * rows.length ? 0.8 : 0.3;
  }
  return delimiter.length > 1 ? 0.98 : 0.85;
}
