import { isMissing } from '../columns/missing-values.ts';
import { parseCalendarDate } from '../columns/parse-calendar-date.ts';
import { parseNamedMonth } from '../columns/parse-named-month.ts';
import { parseNumber } from '../columns/parse-number.ts';
import { parsePeriod } from '../columns/parse-period.ts';
import { noTimeFacts } from '../columns/time-facts.ts';

/** One row of the head with the line on which it begins. */
export type NumberedRow = { readonly cells: readonly string[]; readonly line: number };

/** Where the table begins. */
export type HeaderFinding = {
  /** Index of the header among the rows, -1 where there is none. */
  readonly headerRow: number;
  /** Index of a row of units below the header, or -1. */
  readonly unitsRow: number;
  /** Index of the first row of data. */
  readonly firstDataRow: number;
  /** Cells in a proper row. */
  readonly width: number;
};

/** Finds the header: the row of names directly above the first row whose cells are of the kinds of their columns.
 * @param rows  rows of the head that are not blank */
export function findHeader(rows: readonly NumberedRow[]): HeaderFinding {
  const width = commonestWidth(rows);
  const kinds = columnKindsOf(rows, width);
  const typedColumns = kinds.filter((kind) => kind !== 'text').length;
  const wide = (row: NumberedRow): boolean => row.cells.length === width;
  if (typedColumns === 0) {
    const first = Math.max(0, rows.findIndex(wide));
    return { headerRow: rows.length > 0 ? first : -1, unitsRow: -1, firstDataRow: first + 1, width };
  }
  const found = rows.findIndex((row) => wide(row) && isData(row.cells, kinds));
  const firstDataRow = Math.max(found, 0);
  const above = nameRowAbove(rows, firstDataRow, width);
  if (above < 0) return { headerRow: -1, unitsRow: -1, firstDataRow, width };
  const higher = nameRowAbove(rows, above, width);
  if (higher >= 0 && looksLikeUnits(rows[above].cells)) {
    return { headerRow: higher, unitsRow: above, firstDataRow, width };
  }
  return { headerRow: above, unitsRow: -1, firstDataRow, width };
}

/** The index of the row above that can name columns: full width, or short by the index column's missing name. */
function nameRowAbove(rows: readonly NumberedRow[], below: number, width: number): number {
  const index = below - 1;
  if (index < 0) return -1;
  const { cells } = rows[index];
  const named = cells.filter((cell) => cell.trim() !== '').length;
  const fits = Math.abs(cells.length - width) <= 1;
  return fits && named >= Math.max(1, Math.ceil(width / 2)) ? index : -1;
}

/** "°C", "[mm]", "(USD)", "-": short, none of them a long name, some of them marked as units. */
function looksLikeUnits(cells: readonly string[]): boolean {
  const present = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const marked = present.filter((cell) =>
    /^[[(].*[\])]$|[°%$€£]|^-$|^(mm|cm|m|km|kg|g|l|s|h|m\/s|km\/h|kwh|mwh|mw|kw|hpa|w\/m2|usd|eur|gbp|units?)$/i.test(
      cell,
    ),
  );
  return present.every((cell) => cell.length <= 14) && marked.length * 2 > present.length;
}

type CellKind = 'number' | 'time' | 'text';

function kindOf(cell: string): CellKind | 'missing' {
  if (isMissing(cell)) return 'missing';
  if (!Number.isNaN(parseNumber(cell, '.')) || !Number.isNaN(parseNumber(cell, ','))) return 'number';
  const facts = noTimeFacts();
  const times = [
    parseCalendarDate(cell, 'day-first', facts),
    parseCalendarDate(cell, 'month-first', facts),
    parseNamedMonth(cell, facts),
    parsePeriod(cell),
  ];
  return times.some((timestampMs) => !Number.isNaN(timestampMs)) ? 'time' : 'text';
}

/** The kind of most cells in the rows after the first, for each column. */
function columnKindsOf(rows: readonly NumberedRow[], width: number): CellKind[] {
  const body = rows.filter((row) => row.cells.length === width).slice(1);
  const step = Math.max(1, Math.floor((body.length * width) / 20_000));
  const sample = body.filter((_, index) => index % step === 0);
  return Array.from({ length: width }, (_, column) => {
    const counts = { number: 0, time: 0, text: 0, missing: 0 };
    for (const row of sample) counts[kindOf(row.cells[column])]++;
    if (counts.time > counts.number + counts.text) return 'time';
    return counts.number > counts.time + counts.text ? 'number' : 'text';
  });
}

/** Every column of times holds one, and half of the numbers are numbers. */
function isData(cells: readonly string[], kinds: readonly CellKind[]): boolean {
  let numbers = 0;
  let numberFits = 0;
  let present = 0;
  for (let column = 0; column < kinds.length; column++) {
    const kind = kindOf(cells[column]);
    if (kind !== 'missing') present++;
    if (kinds[column] === 'time' && kind !== 'time') return false;
    if (kinds[column] !== 'number') continue;
    numbers++;
    if (kind === 'number' || kind === 'missing') numberFits++;
  }
  return present > 0 && numberFits * 2 >= numbers;
}

function commonestWidth(rows: readonly NumberedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    const weight = cells === 1 ? count / 4 : count;
    if (weight > most) {
      most = weight;
      width = cells;
    }
  }
  return width;
}
