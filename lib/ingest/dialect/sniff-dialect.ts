import { isMissing } from '../columns/missing-values.ts';
import { parseCalendarDate } from '../columns/parse-calendar-date.ts';
import { parseNamedMonth } from '../columns/parse-named-month.ts';
import { parseNumber } from '../columns/parse-number.ts';
import { parsePeriod } from '../columns/parse-period.ts';
import { noTimeFacts } from '../columns/time-facts.ts';
import { type Dialect, delimiters } from '../schema.ts';
import { type Cutting, createRowReader } from '../table/create-row-reader.ts';

/** How a text is cut, found from the text itself. */
export type Sniffed = {
  readonly delimiter: string;
  readonly quote: Dialect['quote'];
  readonly newline: '\n' | '\r';
  /** Line of a `sep=` that names the delimiter, or 0. */
  readonly separatorLine: number;
  /** The next best delimiter where it comes close, for a note. */
  readonly runnerUp: string | null;
};

/** Finds delimiter, quote and line end by trying them all on the first rows: the right ones give rows of one width
 * and columns of one kind of cell.
 * @param head  the first characters of the file
 * @see van den Burg, Nazábal & Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns" */
export function sniffDialect(head: string, overrides: Partial<Dialect>): Sniffed {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const named = /^\uFEFF?"?sep=(.)"?[ \t]*\r?(?:\n|\r|$)/i.exec(head.slice(0, 20));
  const separatorLine = named === null ? 0 : 1;
  const sample = head.slice(0, sampleCharacters);
  const delimiterChoices =
    overrides.delimiter !== undefined ? [overrides.delimiter] : named !== null ? [named[1]] : [...delimiters];
  const scored = delimiterChoices.flatMap((delimiter) =>
    quoteChoices(sample, delimiter, overrides.quote).map((quote) => ({
      delimiter,
      quote,
      score: scoreCutting(sample, { delimiter, quote, newline, width: 0, limitCharacters: sampleCharacters }),
    })),
  );
  // A stable sort: of equals the more usual delimiter and quote stays first.
  scored.sort((left, right) => right.score - left.score);
  const best = scored[0];
  const second = scored.find((one) => one.delimiter !== best.delimiter);
  const close = second !== undefined && second.score > 0.9 * best.score && second.score > 0.3;
  return {
    delimiter: best.delimiter,
    quote: best.quote,
    newline,
    separatorLine,
    runnerUp: close ? second.delimiter : null,
  };
}

const sampleCharacters = 100_000;
const sampleRows = 300;

function quoteChoices(
  sample: string,
  delimiter: string,
  override: Dialect['quote'] | undefined,
): readonly Dialect['quote'][] {
  if (override !== undefined) return [override];
  const choices: Dialect['quote'][] = ['"'];
  // A single quote counts only where it opens and closes cells; elsewhere it is an apostrophe.
  if (sample.includes(`${delimiter}'`) && sample.includes(`'${delimiter}`)) choices.push("'");
  if (sample.includes('"')) choices.push('');
  return choices;
}

function scoreCutting(sample: string, cutting: Cutting): number {
  const rows = readSample(sample, cutting);
  if (rows.length === 0) return 0;
  const widths = new Map<number, number>();
  for (const cells of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  // Rows of one cell are preamble as often as table: the commonest width above one counts, if there is one.
  let width = 1;
  let most = 0;
  for (const [cells, count] of widths) {
    const weight = cells === 1 ? count / 4 : count;
    if (weight > most) {
      most = weight;
      width = cells;
    }
  }
  const table = rows.filter((cells) => cells.length === width);
  const consistency = table.length / rows.length;
  // The first row of the table is likely its header: names, not values.
  const body = table.length > 1 ? table.slice(1) : table;
  const typed = shareTyped(body, width);
  const breadth = width === 1 ? 0.3 : 1 - 0.5 / width;
  return consistency * (0.15 + 0.85 * typed) * breadth;
}

function readSample(sample: string, cutting: Cutting): string[][] {
  const rows: string[][] = [];
  const keep = (cells: string[]): void => {
    const blank = cells.length === 1 && cells[0].trim() === '';
    if (!blank && rows.length < sampleRows) rows.push(cells);
  };
  const reader = createRowReader(cutting, keep, (_line, _reason, text) => keep([text]));
  // Whole lines only: the last one of the sample may be cut.
  const end = sample.length < sampleCharacters ? sample.length : sample.lastIndexOf(cutting.newline) + 1;
  reader.push(end > 0 ? sample.slice(0, end) : sample);
  reader.end();
  return rows;
}

/** Share of cells of a known kind. Wide tables are judged by their first hundred columns. */
function shareTyped(rows: readonly (readonly string[])[], width: number): number {
  const columns = Math.min(width, 100);
  const rowStep = Math.max(1, Math.floor((rows.length * columns) / 6_000));
  let typed = 0;
  let cells = 0;
  for (let row = 0; row < rows.length; row += rowStep) {
    for (let column = 0; column < columns; column++) {
      cells++;
      typed += kindWeight(rows[row][column].trim());
    }
  }
  return cells === 0 ? 0 : typed / cells;
}

/** How surely a cell is one value of a known kind. Empty cells prove little: too fine a cut makes many. */
function kindWeight(cell: string): number {
  if (cell === '') return 0.4;
  if (!Number.isNaN(parseNumber(cell, '.')) || !Number.isNaN(parseNumber(cell, ','))) return 1;
  if (looksLikeTime(cell)) return 1;
  if (isMissing(cell)) return 0.9;
  if (/^['"].*['"]$/.test(cell)) return 0.1;
  if (/^(?:true|false|yes|no|[tfyn])$/i.test(cell)) return 0.9;
  if (/^[\p{L}_][\p{L}\d_.-]*$/u.test(cell.slice(0, 60))) return 0.5;
  return /^[\p{L}\d][\p{L}\d ._&()/'@-]*$/u.test(cell.slice(0, 60)) ? 0.3 : 0.05;
}

/** A date in any of the forms that speak for themselves, or a time of day. */
function looksLikeTime(cell: string): boolean {
  if (cell.length > 60) return false;
  if (/^\d{1,2}:\d{2}(:\d{2}(\.\d+|,\d{3})?)?( ?[ap]\.?m\.?)?$/i.test(cell)) return true;
  const facts = noTimeFacts();
  return [
    parseCalendarDate(cell, 'day-first', facts),
    parseCalendarDate(cell, 'month-first', facts),
    parseNamedMonth(cell, facts),
    parsePeriod(cell),
  ].some((timestampMs) => !Number.isNaN(timestampMs));
}
