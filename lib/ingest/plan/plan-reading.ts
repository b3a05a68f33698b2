import { type Result, refuse, succeed } from '#lib/result.ts';
import type { ColumnPlan } from '../columns/kinds/column-plan.ts';
import { nameColumns } from '../columns/kinds/name-columns.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import { planTableColumns } from '../columns/roles/plan-columns.ts';
import type { TimeInColumns } from '../columns/unpivot/detect-time-in-columns.ts';
import { afterLineEnd, type CellDialect, endOfLine } from '../dialect/cut-row.ts';
import type { ReadRow, Repair } from '../dialect/read-rows.ts';
import { sayCount } from '../say-count.ts';
import type { DateQuestion, Dialect, IngestNote, IngestOptions, IngestProblem } from '../schema.ts';
import { ingestLimits } from '../schema.ts';
import { chooseTable, type TablePlace } from '../table/choose-table.ts';
import { trimmedWidth } from '../table/find-table.ts';
import { createCommentTest, type TableWishes } from '../table/locate-table.ts';
import { completeNames, namesAbove } from '../table/names-above.ts';
import { noteTable } from '../table/note-table.ts';
import { type QuotingStyle, tidyRow } from '../table/quoting-style.ts';
import { restMatchesSample } from '../table/rest-matches-sample.ts';
import { nameTable } from '../table/table-names.ts';
import { askDateOrder } from './ask-date-order.ts';

/** How the text is cut into the rows of the table, beyond the head as within it. */
export type CuttingPlan = {
  readonly dialect: CellDialect;
  /** Cells in a proper row as it is cut. */
  readonly cutWidth: number;
  readonly repair: Repair;
  readonly style: QuotingStyle;
  /** Whole lines stand in quotes: freeing them of these is no repair. */
  readonly wrapped: boolean;
};

/** Everything that is decided before the first row is kept. */
export type ReadingPlan = {
  readonly dialect: Dialect;
  readonly cutting: CuttingPlan;
  readonly width: number;
  /** The delimiter that fits nearly as well, if one does. */
  readonly runnerUp: string | null;
  /** Rows that begin before this line are preamble, header or units. */
  readonly firstDataLine: number;
  /** The tables of the head, which of them is read, 1 for the first, and where it begins: what stands above it belongs to
   * others. */
  readonly tables: readonly TablePlace[];
  readonly table: number;
  readonly tableLine: number;
  /** Where another table begins in the head, else infinite. */
  readonly nextTableLine: number;
  readonly columns: readonly ColumnPlan[];
  /** Set where time runs across the file's columns: `columns` are then those of the table stood upright. */
  readonly across: TimeInColumns | null;
  /** Columns of the file whose empty cells are read as the cell above. */
  readonly filledDown: readonly number[];
  readonly layout: Result<ColumnRoles, IngestProblem>;
  /** What the user has chosen. */
  readonly options: IngestOptions;
  /** What the head leaves open: rows further down may still answer it. */
  readonly question: DateQuestion | null;
  /** Cells of the time column from all over the head. */
  readonly timeCells: readonly string[];
  /** The first rows as text, header left out. */
  readonly firstRows: readonly (readonly string[])[];
  readonly notes: readonly IngestNote[];
};

/** Decides from the head of a file how all of it is to be read: the dialect from its first 120,000 characters, where the
 * table is and what its columns are from the first 128 Ki, or from all of a file that is no longer than its head and does
 * not go on as it began. Where the user has chosen no table, it is the first one that has times and numbers.
 * @param head   the first characters
 * @param whole  the head is the whole file; else its last line may be cut and is not looked at */
export function planReading(
  head: string,
  encoding: Dialect['encoding'],
  options: IngestOptions,
  whole: boolean,
): Result<ReadingPlan, IngestProblem> {
  const first = planTable(head, encoding, options, whole, options.table ?? 1);
  if (options.table !== undefined || !first.ok || first.value.layout.ok) return first;
  // Where a station or a contract is told in a table of its own above, the first one with times is meant.
  const last = Math.min(first.value.tables.length, mostTablesTried);
  for (let number = 2; number <= last; number++) {
    const other = planTable(head, encoding, options, whole, number);
    if (other.ok && other.value.layout.ok) return other;
  }
  return first;
}

const mostTablesTried = 4;

function planTable(
  head: string,
  encoding: Dialect['encoding'],
  options: IngestOptions,
  whole: boolean,
  number: number,
): Result<ReadingPlan, IngestProblem> {
  const wanted = options.dialect ?? {};
  if (head.trim() === '') return refuse(whole ? { code: 'empty-file' } : { code: 'no-rows' });
  const { table, tables, nextLine } = chooseFromHead(head, wanted, whole, number);
  if (table === null) return refuse({ code: 'no-such-table', wanted: number, tables: tables.length });
  const { dialect, shape, rows, first } = table;
  if (rows.length === 0) return refuse({ code: 'no-rows' });
  if (shape.width > ingestLimits.columns) {
    return refuse({ code: 'too-many-columns', columns: shape.width, limit: ingestLimits.columns });
  }
  const above = namesAbove(table);
  const names = { ...nameTable(table), above };
  const isComment = createCommentTest(rows, first, shape.width);
  const between = rows.slice(first + table.names.length, table.next).filter((row) => !isComment(row));
  const width = trimmedWidth(names.header, between, shape.width);
  const body = between.filter((row) => row.cells.length >= width);
  const lying = body.map((row) => row.cells);
  if (lying.length === 0) return refuse({ code: 'no-rows' });
  const header = names.header === null ? (above?.cells ?? null) : completeNames(names.header, table);
  const named = nameColumns(header, width, lying);
  const planned = planTableColumns(named, lying, dialect.delimiter, options);
  const { upright, columns, layout, filledDown } = planned;
  const { across, data } = upright;
  const { notes } = layout.ok ? layout.value : { notes: [] };
  const order = layout.ok ? columns[layout.value.timeIndex].time?.order : undefined;
  return succeed({
    dialect: {
      encoding,
      delimiter: dialect.delimiter || ',',
      quote: dialect.quote,
      escaping: dialect.escaping,
      headerLine: table.names[0]?.line ?? 0,
      decimal: decimalOf(columns, layout, upright.planned.decimal),
      dateOrder: order ?? wanted.dateOrder ?? 'year-first',
    },
    cutting: {
      dialect,
      cutWidth: shape.width,
      repair: table.repair,
      style: table.style,
      wrapped: table.wrapped,
    },
    runnerUp: table.runnerUp,
    width,
    firstDataLine: between[0]?.line ?? Number.POSITIVE_INFINITY,
    tables,
    table: number,
    tableLine: tables[number - 1].line,
    nextTableLine: nextLine,
    columns,
    across,
    filledDown,
    layout,
    options,
    question: layout.ok ? questionOf(columns, layout.value, data) : null,
    timeCells: layout.ok ? spreadCells(data, layout.value.timeIndex) : [],
    firstRows: data.slice(0, 20),
    notes: [
      ...noteTable(table, names, number, tables, options.table === undefined && number > 1),
      ...noteLongNames(header ?? []),
      ...planned.notes,
      ...notes,
    ],
  });
}

function spreadCells(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const apart = Math.max(1, Math.floor(rows.length / mostTimeCells));
  return rows
    .filter((_, index) => index % apart === 0)
    .slice(0, mostTimeCells)
    .map((row) => row[column] ?? '');
}

/** Enough to tell the day from the month, and all names of months. */
const mostTimeCells = 40;

function noteLongNames(header: readonly string[]): IngestNote[] {
  const most = ingestLimits.nameCharacters;
  const long = header.findIndex((name) => name.length > most);
  if (long < 0) return [];
  const count = header.filter((name) => name.length > most).length;
  const others = count === 1 ? '' : `, so are ${sayCount(count - 1, 'other')}`;
  const characters = header[long].length.toLocaleString('en-US');
  const sentence = `The name of column ${long + 1} has ${characters} characters and is kept as its first ${most}${others}.`;
  return [{ kind: 'long-names', sentence }];
}

/** A row as the table has it: set right where it was written in another style than the rest. */
export function tidyCells(row: ReadRow, { cutWidth, style, dialect }: CuttingPlan): readonly string[] {
  return row.cells.length === cutWidth ? tidyRow(row, style, dialect) : row.cells;
}

/** Lays the table out from the beginning of a long text alone where that stands for all of it. */
function chooseFromHead(
  head: string,
  wanted: TableWishes,
  whole: boolean,
  number: number,
): ReturnType<typeof chooseTable> {
  const start = startOf(head);
  if (whole && start.length * 2 > head.length) return chooseTable(head, wanted, true, number);
  const chosen = chooseTable(start, wanted, false, number);
  const stands = !whole || (chosen.table !== null && restMatchesSample(head, start.length, chosen.table));
  return stands ? chosen : chooseTable(head, wanted, true, number);
}

/** The whole lines that a long file is judged by: more of it where lines are very long. */
function startOf(head: string): string {
  let end = 0;
  for (let line = 0; line < fewestLines && end < head.length; line++)
    end = afterLineEnd(head, endOfLine(head, end));
  const part = head.slice(0, Math.max(judgedCharacters, end));
  return part.slice(0, endOfLastLine(part));
}

const judgedCharacters = 128 * 1024;
const fewestLines = 60;

/** The end of the last whole line of a text that goes on. */
export const endOfLastLine = (head: string): number =>
  Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1 || head.length;

function questionOf(
  columns: readonly ColumnPlan[],
  { timeIndex, timeParts }: ColumnRoles,
  rows: readonly (readonly string[])[],
): DateQuestion | null {
  const { name, time } = columns[timeIndex];
  if (time === null) return null;
  const cells = rows.slice(0, rowsAsked).map((row) => timeParts?.join(row) ?? row[timeIndex] ?? '');
  return askDateOrder(name, time, cells);
}

const rowsAsked = 3_000;

/** The decimal sign that the numbers to be forecast are read with. */
function decimalOf(
  columns: readonly ColumnPlan[],
  layout: Result<ColumnRoles, IngestProblem>,
  ofFile: Dialect['decimal'],
): Dialect['decimal'] {
  if (!layout.ok) return ofFile;
  // Whole numbers say nothing: only columns in which a decimal sign was seen are asked.
  const speaking = layout.value.targetIndexes.filter((index) => columns[index].decimalSeen);
  if (speaking.length === 0) return ofFile;
  const commas = speaking.filter((index) => columns[index].decimal === ',').length;
  return commas * 2 > speaking.length ? ',' : '.';
}
