import { reportColumns } from './columns/report-columns.ts';
import type { ReadingPlan } from './plan-reading.ts';
import { headBytes, readHead } from './read-head.ts';
import type { IngestOptions, IngestProblem, Preview } from './schema.ts';
import { createTextReader } from './series/create-text-reader.ts';
import { keepText } from './text/keep-text.ts';

/** Shows what the first part of a file would be understood as, before anything is stored.
 * @param head     the first bytes; what goes beyond 1 MiB is not looked at
 * @param options  guesses that the user has changed
 * @param whole    `head` is all of the file: its last line is not cut */
export function previewCsv(head: Uint8Array, options: IngestOptions, whole: boolean): Preview {
  const all = whole && head.length <= headBytes;
  const understood = readHead(head.subarray(0, headBytes), options, all);
  if (!understood.ok) return { ...nothing, problem: understood.problem };
  const { plan, text } = understood.value;
  const shown = showPlan(plan);
  if (!plan.layout.ok) return { ...shown, problem: plan.layout.problem };
  const reader = createTextReader(plan, plan.layout.value);
  reader.push(all ? text : text.slice(0, text.lastIndexOf(plan.newline) + 1));
  const finished = reader.finish();
  if (!finished.ok) return { ...shown, ledger: reader.ledger.entries(), problem: finished.problem };
  const { dialect, columns, layout, step, ledger, notes } = finished.value.summary;
  return { ...shown, dialect, columns, layout, step, ledger, notes, problem: null };
}

const nothing: Preview & { readonly problem: IngestProblem | null } = {
  dialect: {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    headerLine: 0,
    decimal: '.',
    dateOrder: 'year-first',
  },
  columns: [],
  layout: null,
  step: null,
  rows: [],
  ledger: [],
  notes: [],
  problem: null,
};

function showPlan(plan: ReadingPlan): Preview {
  return {
    ...nothing,
    dialect: plan.dialect,
    columns: reportColumns(plan.columns, plan.firstRows),
    rows: plan.firstRows.map((cells) => cells.map((cell) => keepText(cell, shownCharacters))),
    notes: plan.notes,
  };
}

/** A cell of 10 MB is not shown whole. */
const shownCharacters = 500;
