import type { TimeSeries } from '#lib/time-series.ts';
import { formatTimestamp } from './cells/times/format-timestamp.ts';
import { readCells } from './columns/kinds/read-cells.ts';
import { reportColumns } from './columns/kinds/report-columns.ts';
import { afterLineEnd, endOfLine } from './dialect/cut-row.ts';
import { explainGuesses } from './plan/explain-guesses.ts';
import { endOfLastLine, type ReadingPlan } from './plan/plan-reading.ts';
import { headBytes, readHead } from './plan/read-head.ts';
import type { IngestOptions, IngestProblem, Preview, SeriesSample } from './schema.ts';
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
  const { plan, text, markBytes } = understood.value;
  const shown = {
    ...showPlan(plan),
    readRows: readRows(plan, true),
    lines: firstLines(text),
    guesses: explainGuesses(plan, options, text, null),
  };
  if (!plan.layout.ok) return { ...shown, problem: plan.layout.problem };
  const reader = createTextReader(plan, plan.layout.value, markBytes);
  reader.push(all ? text : text.slice(0, endOfLastLine(text)), plan.dialect.encoding);
  const finished = reader.finish();
  if (!finished.ok)
    return {
      ...shown,
      ledger: reader.ledger.entries(),
      ledgerCounts: reader.ledger.counts(),
      problem: finished.problem,
    };
  const { dialect, columns, layout, step, ledger, ledgerCounts, notes, question, clock } =
    finished.value.summary;
  const [first] = finished.value.series;
  const keepsTimes = clock === 'instants' || layout.timeParts !== undefined;
  const guesses = explainGuesses({ ...plan, dialect }, options, text, reader.time());
  return {
    ...shown,
    dialect,
    columns,
    layout,
    step,
    ledger,
    ledgerCounts,
    notes,
    question,
    clock,
    readRows: readRows(settled(plan, dialect.dateOrder), keepsTimes),
    guesses,
    sample: sampleOf(first),
    problem: null,
  };
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
  sample: null,
  guesses: null,
  lines: [],
  step: null,
  tables: [],
  table: 1,
  rows: [],
  readRows: [],
  ledger: [],
  ledgerCounts: [],
  notes: [],
  question: null,
  clock: 'none',
  problem: null,
};

function showPlan(plan: ReadingPlan): Preview {
  return {
    ...nothing,
    dialect: plan.dialect,
    tables: plan.tables,
    table: plan.table,
    columns: reportColumns(plan.columns, plan.firstRows),
    rows: plan.firstRows.map((cells) => cells.map((cell) => keepText(cell, shownCharacters))),
    notes: plan.notes,
  };
}

/** Columns whose cells are shown as understood. */
const readColumns = 50;

const readRows = (
  { columns, firstRows, options }: Pick<ReadingPlan, 'columns' | 'firstRows' | 'options'>,
  keepsTimes: boolean,
) =>
  firstRows.map((cells) =>
    readCells(columns.slice(0, readColumns), cells, options.missingNumbers ?? [], keepsTimes),
  );

/** The columns with the order of dates that the whole head settled. */
const settled = ({ columns, firstRows, options }: ReadingPlan, order: Preview['dialect']['dateOrder']) => ({
  firstRows,
  options,
  columns: columns.map((column) =>
    column.time === null || column.time.order === 'year-first'
      ? column
      : { ...column, time: { ...column.time, order } },
  ),
});

const shownPoints = 8;

function sampleOf({ key, step, timestamps, values, observedAt, filled = [] }: TimeSeries): SeriesSample {
  const isFilled = (index: number): boolean =>
    filled.some(([start, length]) => index >= start && index < start + length);
  return {
    key,
    length: values.length,
    points: Array.from(values.subarray(0, shownPoints), (value, index) => ({
      time:
        observedAt !== undefined
          ? formatTimestamp(observedAt[index])
          : step.unit === 'observation'
            ? String(timestamps[index])
            : formatTimestamp(timestamps[index]),
      value: Number.isNaN(value) ? null : value,
      filled: isFilled(index),
    })),
  };
}

const shownLines = 12;

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; lines.length < shownLines && at <= text.length; ) {
    const end = endOfLine(text, at);
    // A line of 10 MB is not cut out whole before it is cut short.
    lines.push(keepText(text.slice(at, Math.min(end, at + 2 * shownCharacters)), shownCharacters));
    if (end === text.length) break;
    at = afterLineEnd(text, end);
  }
  return lines;
}

/** A cell of 10 MB is not shown whole. */
const shownCharacters = 500;
