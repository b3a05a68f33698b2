import { type Result, succeed } from '#lib/result.ts';
import type { Across } from '../columns/find-across.ts';
import type { LayoutPlan } from '../columns/guess-layout.ts';
import { type ReadingPlan, tidyCells } from '../plan-reading.ts';
import { type Dialect, type IngestProblem, ingestLimits } from '../schema.ts';
import { cellsOf } from '../table/create-line-scanner.ts';
import { createRowReader } from '../table/create-row-reader.ts';
import { createLedger, type Ledger } from './create-ledger.ts';
import { createTableReader, type TableReader } from './create-table-reader.ts';
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
export function createTextReader(plan: ReadingPlan, layout: LayoutPlan, markBytes: number): TextReader {
  const ledger = createLedger((line) => rows.byteOf(line));
  const table = createTableReader(plan, layout, ledger);
  const { cutting, across, firstDataLine, nextTableLine, tableLine, tables } = plan;
  const isOther = (line: number): boolean => line >= nextTableLine || line < tableLine;
  const isInside = (line: number): boolean => line >= firstDataLine && line < nextTableLine;
  const takeRow = (cells: readonly string[], line: number): boolean =>
    across === null ? table.takeRow(cells, line) : standRow(across, plan.width, cells, line, table, ledger);
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
      takePlain(row, line) {
        if (isInside(line) && across === null) table.takePlain(row, line);
        else if (isInside(line)) takeRow(cellsOf(row), line);
        else if (isOther(line)) refuseOther(line, row.text.slice(row.starts[0], row.ends[row.count - 1]));
      },
      takeCut(row, text) {
        const original = text.slice(row.start, row.end).trimEnd();
        if (controlCharacters.test(original)) controls.push(row.line);
        if (isOther(row.line)) refuseOther(row.line, original);
        if (!isInside(row.line)) return;
        const taken = takeRow(tidyCells(row, cutting), row.line);
        if (taken && row.mended && !cutting.wrapped)
          ledger.add('mended-line', row.line, null, mended, original);
      },
    },
  );
  const refuseOther = (line: number, text: string): void =>
    ledger.add(
      'other-table',
      line,
      null,
      `It belongs to another table, which begins on line ${tables.findLast((one) => one.line <= line)?.line ?? 1}.`,
      text,
    );
  return {
    push: rows.push,
    problem: () => rows.problem() ?? table.problem(),
    finish() {
      rows.end();
      const problem = rows.problem();
      if (problem !== null) return { ok: false, problem };
      const finished = finishTable(plan, layout, table, ledger);
      return finished.ok ? noteControls(finished, controls) : finished;
    },
    ledger,
    time: table.time,
  };
}

const mended =
  'Quotes or delimiters on it are unlike the others; they were made sense of so that the row has its cells.';

/** A row in which time runs across gives a row for each of its times. */
function standRow(
  across: Across,
  width: number,
  cells: readonly string[],
  line: number,
  table: TableReader,
  ledger: Ledger,
): boolean {
  if (cells.every((cell) => cell.trim() === '')) return false;
  const original = (): string => cells.join(' ');
  if (across.runs !== 'counts' && cells.slice(width).some((cell) => cell.trim() !== '')) {
    ledger.add(
      'wrong-width',
      line,
      null,
      `${cells.length} cells where ${width} were expected; the row is left out.`,
      original(),
    );
    return false;
  }
  const rows = across.stand(cells);
  if (rows.length === 0) ledger.add('no-value', line, null, 'There is no value in the row.', original());
  let taken = false;
  for (const row of rows) taken = table.takeRow(row, line) || taken;
  return taken;
}

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
