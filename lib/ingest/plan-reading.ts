import { type Result, refuse, succeed } from '#lib/result.ts';
import { askDateOrder } from './ask-date-order.ts';
import type { ColumnPlan } from './columns/column-plan.ts';
import { type Across, isHeaderOfYears } from './columns/find-across.ts';
import { findTimeParts, type TimeParts } from './columns/find-time-parts.ts';
import { guessLayout, type LayoutPlan } from './columns/guess-layout.ts';
import { nameColumns } from './columns/name-columns.ts';
import { reportColumns } from './columns/report-columns.ts';
import { standUpright } from './columns/stand-upright.ts';
import { sniffDialect } from './dialect/sniff-dialect.ts';
import type { DateQuestion, Dialect, IngestNote, IngestOptions, IngestProblem } from './schema.ts';
import { ingestLimits } from './schema.ts';
import { createRowReader } from './table/create-row-reader.ts';
import { findHeader, type HeaderFinding, type NumberedRow } from './table/find-header.ts';

/** Everything that is decided before the first row is kept. */
export type ReadingPlan = {
  readonly dialect: Dialect;
  readonly newline: '\n' | '\r';
  readonly width: number;
  /** The delimiter that fits nearly as well, if one does. */
  readonly runnerUp: string | null;
  /** Rows that begin before this line are preamble, header or units. */
  readonly firstDataLine: number;
  readonly columns: readonly ColumnPlan[];
  /** Set where time runs across the file's columns: `columns` are then those of the table stood upright. */
  readonly across: Across | null;
  readonly layout: Result<LayoutPlan, IngestProblem>;
  /** What the user has chosen. */
  readonly options: IngestOptions;
  /** What the head leaves open: rows further down may still answer it. */
  readonly question: DateQuestion | null;
  /** The first rows as text, header left out. */
  readonly firstRows: readonly (readonly string[])[];
  readonly notes: readonly IngestNote[];
};

/** Decides from the head of a file how all of it is to be read: dialect, header, columns, layout.
 * @param head   the first characters
 * @param whole  the head is the whole file; else its last line may be cut and is not looked at */
export function planReading(
  head: string,
  encoding: Dialect['encoding'],
  options: IngestOptions,
  whole: boolean,
): Result<ReadingPlan, IngestProblem> {
  const wanted = options.dialect ?? {};
  const sniffed = sniffDialect(head, wanted);
  const { delimiter, quote, newline } = sniffed;
  const end = whole ? head.length : head.lastIndexOf(newline) + 1 || head.length;
  const rows = readRows(head.slice(0, end), { delimiter, quote, newline }).filter(
    (row) => row.line > sniffed.separatorLine,
  );
  if (rows.length === 0) return refuse(head.trim() === '' ? { code: 'empty-file' } : { code: 'no-rows' });
  const header =
    wanted.headerLine === undefined ? seeYears(findHeader(rows), rows) : placeHeader(rows, wanted.headerLine);
  if (header.width > ingestLimits.columns) {
    return refuse({ code: 'too-many-columns', columns: header.width, limit: ingestLimits.columns });
  }
  const body = rows.slice(header.firstDataRow).filter((row) => row.cells.length >= header.width);
  const lying = body.map((row) => row.cells);
  if (lying.length === 0) return refuse({ code: 'no-rows' });
  const headerCells = header.headerRow < 0 ? null : rows[header.headerRow].cells;
  const names = nameColumns(headerCells, header.width, lying);
  const upright = standUpright(names, lying, delimiter, options);
  const { across, planned, data } = upright;
  const parts = findTimeParts(planned.columns, data, options);
  const columns = parts === null ? planned.columns : withTimeParts(planned.columns, parts);
  const layout = guessLayout(columns, data, options, () => reportColumns(columns, data), parts);
  const { notes } = layout.ok ? layout.value : { notes: [] };
  const order = layout.ok ? columns[layout.value.timeIndex].time?.order : undefined;
  return succeed({
    dialect: {
      encoding,
      delimiter,
      quote,
      headerLine: header.headerRow < 0 ? 0 : rows[header.headerRow].line,
      decimal: decimalOf(columns, layout, planned.decimal),
      dateOrder: order ?? wanted.dateOrder ?? 'year-first',
    },
    newline,
    runnerUp: sniffed.runnerUp,
    width: header.width,
    firstDataLine: rows[header.firstDataRow]?.line ?? Number.POSITIVE_INFINITY,
    columns,
    across,
    layout,
    options,
    question: layout.ok ? questionOf(columns, layout.value, data) : null,
    firstRows: data.slice(0, 20),
    notes: [
      ...noteHeader(header, rows),
      ...noteDelimiter(sniffed.runnerUp, delimiter),
      ...upright.notes,
      ...planned.notes,
      ...notes,
    ],
  });
}

function readRows(
  text: string,
  how: { delimiter: string; quote: string; newline: '\n' | '\r' },
): NumberedRow[] {
  const rows: NumberedRow[] = [];
  const cutting = { ...how, width: 0, limitCharacters: ingestLimits.cellCharacters };
  const keep = (cells: string[], line: number): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
  };
  const reader = createRowReader(cutting, keep, () => {});
  reader.push(text);
  reader.end();
  return rows;
}

/** The header where the user says it is; 0 is none. */
function placeHeader(rows: readonly NumberedRow[], headerLine: number): HeaderFinding {
  const found = findHeader(rows.filter((row) => row.line >= headerLine));
  if (headerLine === 0)
    return { ...found, headerRow: -1, unitsRow: -1, firstDataRow: Math.max(0, found.headerRow) };
  const at = rows.findIndex((row) => row.line >= headerLine);
  const headerRow = at < 0 ? rows.length - 1 : at;
  return { headerRow, unitsRow: -1, firstDataRow: headerRow + 1, width: found.width };
}

function questionOf(
  columns: readonly ColumnPlan[],
  { timeIndex, timeParts }: LayoutPlan,
  rows: readonly (readonly string[])[],
): DateQuestion | null {
  const { name, time } = columns[timeIndex];
  if (time === null) return null;
  const cells = rows.slice(0, rowsAsked).map((row) => timeParts?.join(row) ?? row[timeIndex] ?? '');
  return askDateOrder(name, time, cells);
}

const rowsAsked = 3_000;

/** A header of bare years looks like a first row of numbers. */
function seeYears(header: HeaderFinding, rows: readonly NumberedRow[]): HeaderFinding {
  const first = rows[header.firstDataRow];
  if (header.headerRow >= 0 || first === undefined || !isHeaderOfYears(first.cells)) return header;
  return { ...header, headerRow: header.firstDataRow, firstDataRow: header.firstDataRow + 1 };
}

/** The columns of a timestamp in parts: the first is the time, the others are no columns of their own. */
function withTimeParts(
  columns: readonly ColumnPlan[],
  { indexes, reading }: TimeParts,
): readonly ColumnPlan[] {
  const [first, ...others] = indexes;
  return columns.map((column, index): ColumnPlan => {
    if (index === first) return { ...column, kind: 'time', looksLike: reading.looksLike, time: reading };
    if (!others.includes(index)) return column;
    return { ...column, kind: 'text', looksLike: `part of the time in "${columns[first].name}"`, time: null };
  });
}

/** The decimal sign that the numbers to be forecast are read with. */
function decimalOf(
  columns: readonly ColumnPlan[],
  layout: Result<LayoutPlan, IngestProblem>,
  ofFile: Dialect['decimal'],
): Dialect['decimal'] {
  if (!layout.ok) return ofFile;
  // Whole numbers say nothing: only columns in which a decimal sign was seen are asked.
  const speaking = layout.value.targetIndexes.filter((index) => columns[index].decimalSeen);
  if (speaking.length === 0) return ofFile;
  const commas = speaking.filter((index) => columns[index].decimal === ',').length;
  return commas * 2 > speaking.length ? ',' : '.';
}

function noteHeader(header: HeaderFinding, rows: readonly NumberedRow[]): IngestNote[] {
  const notes: IngestNote[] = [];
  if (header.headerRow < 0) {
    notes.push({ kind: 'no-header', sentence: 'There is no header; the columns are named by their number.' });
  }
  const above = header.headerRow < 0 ? header.firstDataRow : header.headerRow;
  if (above > 0) {
    const first = rows[0].cells.join(' ').trim().slice(0, 80);
    const lines = above === 1 ? 'One line' : `${above} lines`;
    notes.push({
      kind: 'preamble',
      sentence: `${lines} above the table left out, beginning with "${first}".`,
    });
  }
  if (header.unitsRow >= 0) {
    const units = rows[header.unitsRow];
    notes.push({
      kind: 'units-row',
      sentence: `Line ${units.line} was taken for a row of units and left out: "${units.cells.join(' ').trim().slice(0, 80)}".`,
    });
  }
  return notes;
}

function noteDelimiter(runnerUp: string | null, delimiter: string): IngestNote[] {
  if (runnerUp === null) return [];
  return [
    {
      kind: 'close-delimiter',
      sentence: `Cells were parted at ${nameDelimiter(delimiter)}; ${nameDelimiter(runnerUp)} would fit nearly as well.`,
    },
  ];
}

function nameDelimiter(delimiter: string): string {
  const names = new Map([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
    [':', 'colons'],
    [' ', 'spaces'],
  ]);
  return names.get(delimiter) ?? `"${delimiter}"`;
}
