import { type Result, succeed } from '#lib/result.ts';
import type { ColumnRoles } from '../columns/roles/column-roles.ts';
import type { TimeInColumns } from '../columns/unpivot/detect-time-in-columns.ts';
import { createFillDown } from '../columns/unpivot/fill-down.ts';
import type { LedgerKind } from '../ledger-kinds.ts';
import { type ReadingPlan, tidyCells } from '../plan/plan-reading.ts';
import { createLedger, type Ledger } from '../rows/create-ledger.ts';
import { createTableReader, type TableReader } from '../rows/create-table-reader.ts';
import { sayCount } from '../say-count.ts';
import { type Dialect, type IngestProblem, ingestLimits } from '../schema.ts';
import { cellsOf } from '../table/create-line-scanner.ts';
import { createRowReader, type RowSink } from '../table/create-row-reader.ts';
import { type FinishedTable, finishTable } from './finish-table.ts';

/** Text in, series out: what the preview does with the head is what the upload does with all of the file. */
export type TextReader = {
  push(text: string, encoding: Dialect['encoding']): void;
  /** Set as soon as the text cannot be used. */
  problem(): IngestProblem | null;
  finish(): Result<FinishedTable, IngestProblem>;
  readonly ledger: Ledger;
  /** What the dates read so far showed. */
  time(): ReturnType<TableReader['time']>;
};

/** Makes a reader of a table's text by a plan.
 * @param markBytes  of a byte order mark before the text */
export function createTextReader(plan: ReadingPlan, layout: ColumnRoles, markBytes: number): TextReader {
  const ledger = createLedger();
  const rowText = (): string => rows.rowText();
  const table = createTableReader(plan, layout, ledger, rowText);
  const fill = createFillDown(plan.filledDown);
  const isFilled = plan.filledDown.length > 0;
  const { cutting, across, firstDataLine, nextTableLine, tableLine, tables } = plan;
  const isOther = (line: number): boolean => line >= nextTableLine || line < tableLine;
  const isInside = (line: number): boolean => line >= firstDataLine && line < nextTableLine;
  const takeRow = (lying: readonly string[], line: number, byte: number): boolean => {
    const cells = fill(lying);
    return across === null ? table.takeRow(cells, line, byte) : takeAcross(across, cells, line, byte);
  };
  const { readPlainRows } = table;
  const takePlainRows: RowSink['takePlainRows'] = (codes, text, from, end, line, byte) =>
    readPlainRows === null || !isInside(line)
      ? { at: from, rows: 0 }
      : readPlainRows(codes, text, from, end, line, nextTableLine, byte);
  const controls: number[] = [];
  const rows = createRowReader(
    {
      dialect: cutting.dialect,
      width: cutting.cutWidth,
      repair: cutting.repair,
      limitCharacters: ingestLimits.cellCharacters,
      markBytes,
    },
    {
      takePlainRows: readPlainRows === null || across !== null || isFilled ? null : takePlainRows,
      takePlain(row, line, byte) {
        if (isInside(line) && across === null && !isFilled) table.takePlain(row, line, byte);
        else if (isInside(line)) takeRow(cellsOf(row), line, byte);
        else if (isOther(line)) refuseOther(line, byte);
      },
      takeCut(row, byte) {
        const { line } = row;
        if (controlCharacters.test(rowText())) controls.push(line);
        if (isOther(line)) refuseOther(line, byte);
        if (!isInside(line)) return;
        const taken = takeRow(tidyCells(row, cutting), line, byte);
        if (taken && row.mended && !cutting.wrapped) addRow('repaired-line', line, byte, mended);
      },
    },
  );
  const addRow = (kind: LedgerKind, line: number, byte: number, reason: string): void =>
    ledger.add({ kind, line, byte, column: null, reason, text: rowText });
  const refuseOther = (line: number, byte: number): void => {
    const beginsOn = tables.findLast((one) => one.line <= line)?.line ?? 1;
    addRow('other-table', line, byte, `It belongs to another table, which begins on line ${beginsOn}.`);
  };
  /** A row in which time runs across gives a row for each of its times. */
  const takeAcross = (
    { runs, stand }: TimeInColumns,
    cells: readonly string[],
    line: number,
    byte: number,
  ) => {
    if (cells.every((cell) => cell.trim() === '')) return false;
    const { width } = plan;
    const isLong = runs !== 'counts' && cells.slice(width).some((cell) => cell.trim() !== '');
    if (runs !== 'records' && (isLong || (runs === 'rows' && cells.length < width))) {
      const reason = `${sayCount(cells.length, 'cell')} where ${width} were expected; the row is left out.`;
      addRow('wrong-width', line, byte, reason);
      return false;
    }
    const stood = stand(cells);
    if (stood === null) return false;
    if (stood.length === 0) addRow('no-value', line, byte, 'There is no value in the row.');
    let taken = false;
    for (const row of stood) taken = table.takeRow(row, line, byte) || taken;
    return taken;
  };
  return {
    push: rows.push,
    problem: () => rows.problem() ?? table.problem(),
    finish() {
      rows.end();
      const problem = rows.problem();
      if (problem !== null) return { ok: false, problem };
      const finished = finishTable(plan, layout, table, ledger, rows.rowTextAt);
      return finished.ok ? noteControls(finished, controls) : finished;
    },
    ledger,
    time: table.time,
  };
}

const mended =
  'Quotes or delimiters on it are unlike the others; they were made sense of so that the row has its cells.';

/** All but tabs, line ends and page breaks, which are no letters but have their place in text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\0-\x08\x0e-\x1f\x7f]/;

/** Says on how many lines null bytes and other control characters stand. */
function noteControls(
  { value }: { readonly value: FinishedTable },
  lines: readonly number[],
): Result<FinishedTable, IngestProblem> {
  if (lines.length === 0) return succeed(value);
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
  const note = {
    kind: 'control-characters',
    sentence: `Null bytes or other control characters stand on line ${lines.slice(0, 5).join(', ')}${more}.`,
  };
  const { summary, series } = value;
  return succeed({ series, summary: { ...summary, notes: [...summary.notes, note] } });
}
