import { type Result, refuse, succeed } from '#lib/result.ts';
import { type ColumnPlan, planColumns } from './columns/column-plan.ts';
import { guessLayout, type LayoutPlan } from './columns/guess-layout.ts';
import { nameColumns } from './columns/name-columns.ts';
import { reportColumns } from './columns/report-columns.ts';
import { sniffDialect } from './dialect/sniff-dialect.ts';
import type { Dialect, IngestNote, IngestOptions, IngestProblem } from './schema.ts';
import { ingestLimits } from './schema.ts';
import { createRowReader } from './table/create-row-reader.ts';
import { findHeader, type HeaderFinding, type NumberedRow } from './table/find-header.ts';

/** Everything that is decided before the first row is kept. */
export type ReadingPlan = {
  readonly dialect: Dialect;
  readonly newline: '\n' | '\r';
  readonly width: number;
  /** Rows that begin before this line are preamble, header or units. */
  readonly firstDataLine: number;
  readonly columns: readonly ColumnPlan[];
  readonly layout: Result<LayoutPlan, IngestProblem>;
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
  const header = wanted.headerLine === undefined ? findHeader(rows) : placeHeader(rows, wanted.headerLine);
  if (header.width > ingestLimits.columns) {
    return refuse({ code: 'too-many-columns', columns: header.width, limit: ingestLimits.columns });
  }
  const body = rows.slice(header.firstDataRow).filter((row) => row.cells.length >= header.width);
  const data = body.map((row) => row.cells);
  if (data.length === 0) return refuse({ code: 'no-rows' });
  const headerCells = header.headerRow < 0 ? null : rows[header.headerRow].cells;
  const names = nameColumns(headerCells, header.width, data);
  const planned = planColumns(names, data, delimiter, options);
  const layout = guessLayout(planned.columns, data, options, () => reportColumns(planned.columns, data));
  const { notes } = layout.ok ? layout.value : { notes: [] };
  const order = layout.ok ? planned.columns[layout.value.timeIndex].time?.order : undefined;
  return succeed({
    dialect: {
      encoding,
      delimiter,
      quote,
      headerLine: header.headerRow < 0 ? 0 : rows[header.headerRow].line,
      decimal: decimalOf(planned.columns, layout, planned.decimal),
      dateOrder: order ?? wanted.dateOrder ?? 'year-first',
    },
    newline,
    width: header.width,
    firstDataLine: rows[header.firstDataRow]?.line ?? Number.POSITIVE_INFINITY,
    columns: planned.columns,
    layout,
    firstRows: data.slice(0, 20),
    notes: [
      ...noteHeader(header, rows),
      ...noteDelimiter(sniffed.runnerUp, delimiter),
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

/** The decimal sign that the numbers to be forecast are read with. */
function decimalOf(
  columns: readonly ColumnPlan[],
  layout: Result<LayoutPlan, IngestProblem>,
  ofFile: Dialect['decimal'],
): Dialect['decimal'] {
  if (!layout.ok) return ofFile;
  const commas = layout.value.targetIndexes.filter((index) => columns[index].decimal === ',').length;
  return commas * 2 > layout.value.targetIndexes.length ? ',' : '.';
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
