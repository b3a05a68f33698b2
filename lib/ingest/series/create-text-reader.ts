import type { Result } from '#lib/result.ts';
import type { Across } from '../columns/find-across.ts';
import type { LayoutPlan } from '../columns/guess-layout.ts';
import type { ReadingPlan } from '../plan-reading.ts';
import { type IngestProblem, ingestLimits } from '../schema.ts';
import { createRowReader } from '../table/create-row-reader.ts';
import { createLedger, type Ledger } from './create-ledger.ts';
import { createTableReader, type TableReader } from './create-table-reader.ts';
import { type FinishedTable, finishTable } from './finish-table.ts';

/** Text in, series out: what the preview does with the head is what the upload does with all of the file. */
export type TextReader = {
  push(text: string): void;
  /** Set as soon as the text cannot be used. */
  problem(): IngestProblem | null;
  finish(): Result<FinishedTable, IngestProblem>;
  readonly ledger: Ledger;
  /** What the dates read so far showed. */
  time(): ReturnType<TableReader['time']>;
};

/** Makes a reader of a table's text by a plan. */
export function createTextReader(plan: ReadingPlan, layout: LayoutPlan): TextReader {
  const ledger = createLedger(() => null);
  const table = createTableReader(plan, layout, ledger);
  const rows = createRowReader(
    {
      delimiter: plan.dialect.delimiter,
      quote: plan.dialect.quote,
      newline: plan.newline,
      width: plan.width,
      limitCharacters: ingestLimits.cellCharacters,
    },
    (cells, line) => {
      if (line < plan.firstDataLine) return;
      if (plan.across === null) table.takeRow(cells, line);
      else standRow(plan.across, plan.width, cells, line, table, ledger);
    },
    (line, reason, text) => {
      if (line >= plan.firstDataLine) ledger.refuse(line, null, `The line is left out: ${reason}.`, text);
    },
  );
  return {
    push: rows.push,
    problem: () => rows.problem() ?? table.problem(),
    finish() {
      rows.end();
      const problem = rows.problem();
      return problem === null ? finishTable(plan, layout, table, ledger) : { ok: false, problem };
    },
    ledger,
    time: table.time,
  };
}

/** A row in which time runs across gives a row for each of its times. */
function standRow(
  across: Across,
  width: number,
  cells: readonly string[],
  line: number,
  table: TableReader,
  ledger: Ledger,
): void {
  if (cells.every((cell) => cell.trim() === '')) return;
  const original = (): string => cells.join(' ');
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    ledger.refuse(
      line,
      null,
      `${cells.length} cells where ${width} were expected; the row is left out.`,
      original(),
    );
    return;
  }
  const rows = across.stand(cells);
  if (rows.length === 0) ledger.refuse(line, null, 'There is no value in the row.', original());
  for (const row of rows) table.takeRow(row, line);
}
