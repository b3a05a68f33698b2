import { type Result, refuse, succeed } from '#lib/result.ts';
import type { ColumnReport, IngestNote, IngestOptions, IngestProblem } from '../schema.ts';
import type { ColumnPlan } from './column-plan.ts';
import { namesATime } from './decide-time-column.ts';
import { isMissing } from './missing-values.ts';
import { noTimeFacts } from './time-facts.ts';

/** Which columns are read as what, by index. */
export type LayoutPlan = {
  readonly timeIndex: number;
  /** -1 where the table is wide. */
  readonly idIndex: number;
  /** A column that may turn out to tell series apart further down the file, or -1. */
  readonly spareIdIndex: number;
  readonly targetIndexes: readonly number[];
  readonly notes: readonly IngestNote[];
};

/** Chooses the time column, the id column if timestamps repeat and one explains it, and the numeric columns.
 * @param rows     data rows of the head
 * @param reports  what to show of the columns where the choice fails */
export function guessLayout(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
  options: IngestOptions,
  reports: () => readonly ColumnReport[],
): Result<LayoutPlan, IngestProblem> {
  const names = columns.map((column) => column.name);
  for (const wanted of [options.timeColumn, options.idColumn, ...(options.targetColumns ?? [])]) {
    if (wanted !== undefined && wanted !== null && !names.includes(wanted)) {
      return refuse({ code: 'unknown-column', wanted, columns: names });
    }
  }
  const timeIndex = chooseTime(columns, options);
  if (timeIndex < 0) return refuse({ code: 'no-time-column', columns: reports() });
  const ids = chooseId(columns, rows, timeIndex, options);
  const targetIndexes = options.targetColumns
    ? options.targetColumns
        .map((name) => names.indexOf(name))
        .filter((index) => columns[index].kind === 'number')
    : columns.flatMap((column, index) =>
        column.kind === 'number' &&
        index !== timeIndex &&
        index !== ids.idIndex &&
        !isRowNumber(column, rows, index)
          ? [index]
          : [],
      );
  if (targetIndexes.length === 0) return refuse({ code: 'no-numeric-column', columns: reports() });
  return succeed({ timeIndex, targetIndexes, ...ids });
}

function chooseTime(columns: readonly ColumnPlan[], options: IngestOptions): number {
  if (options.timeColumn !== undefined) {
    const index = columns.findIndex((column) => column.name === options.timeColumn);
    return columns[index].time === null ? -1 : index;
  }
  const candidates = columns.flatMap((column, index) =>
    column.kind === 'time' && options.idColumn !== column.name ? [{ column, index }] : [],
  );
  const named = candidates.find(({ column }) => namesATime(column.name));
  return (named ?? candidates[0])?.index ?? -1;
}

type Ids = Pick<LayoutPlan, 'idIndex' | 'spareIdIndex' | 'notes'>;
const noId: Ids = { idIndex: -1, spareIdIndex: -1, notes: [] };
const rowsLookedAt = 20_000;
const candidatesLookedAt = 24;

function chooseId(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
  timeIndex: number,
  options: IngestOptions,
): Ids {
  if (options.idColumn === null) return noId;
  if (options.idColumn !== undefined) {
    return { ...noId, idIndex: columns.findIndex((column) => column.name === options.idColumn) };
  }
  const sample = rows.slice(0, rowsLookedAt);
  const times = readTimes(columns[timeIndex], sample, timeIndex);
  const usable = times.filter((timestampMs) => !Number.isNaN(timestampMs)).length;
  const repeats = usable - new Set(times.filter((timestampMs) => !Number.isNaN(timestampMs))).size;
  const timeCodes = codeTimes(times);
  const candidates = columns
    .flatMap((column, index) => (mayBeId(column, index, timeIndex, repeats, options) ? [index] : []))
    .slice(0, candidatesLookedAt)
    .map((index) => weighId(columns[index], index, sample, times, timeCodes));
  const explaining = candidates
    .filter((one) => one.values > 1 && one.repeatsLeft <= 0.1 * repeats && isWorthIt(one, repeats, usable))
    .sort((left, right) => left.rank - right.rank || left.values - right.values);
  if (repeats > 0 && explaining.length > 0) return { ...noId, idIndex: explaining[0].index };
  const conventional = candidates.find((one) => conventionalId.test(columns[one.index].name.trim()));
  if (conventional !== undefined) return { ...noId, idIndex: conventional.index };
  // The first series may fill all of the head: a column in long runs is remembered until the end of the file tells.
  const running = candidates.filter((one) => one.changes * 50 <= usable || one.values === 1);
  const spare = running.sort((left, right) => left.rank - right.rank)[0];
  const notes: IngestNote[] = [];
  if (repeats > 0.2 * usable) {
    notes.push({
      kind: 'unexplained-repeats',
      sentence: `Timestamps repeat in "${columns[timeIndex].name}" and no single column tells the rows apart; choose an id column if there is one.`,
    });
  }
  return { idIndex: -1, spareIdIndex: spare?.index ?? -1, notes };
}

const conventionalId = /^(unique_?id|item_?id|series(_?(id|name))?|symbol|ticker|ts_?id|timeseries_?id)$/i;
const idName =
  /(^|[_\s-])(id|key|code|store|shop|item|sku|product|station|sensor|site|symbol|ticker|name|series|region|state|country|city|dept|department|customer|meter|device|group|category|unit|family|channel|location)s?($|[_\s-])|id$/i;

function mayBeId(
  column: ColumnPlan,
  index: number,
  timeIndex: number,
  repeats: number,
  options: IngestOptions,
): boolean {
  if (index === timeIndex || options.targetColumns?.includes(column.name)) return false;
  if (column.kind === 'text') return true;
  // Numbers are values before they are ids: only repeated timestamps or a telling name make them one.
  return column.kind === 'number' && (repeats > 0 || idName.test(column.name));
}

type IdWeight = {
  readonly index: number;
  readonly values: number;
  /** Rows that still share id and timestamp with another. */
  readonly repeatsLeft: number;
  /** How often the id changes from one row to the next, and how often of these the time runs back. */
  readonly changes: number;
  readonly changesBack: number;
  /** Smaller is likelier: conventional names, text with a telling name, text, numbers. */
  readonly rank: number;
};

/** Small numbers for timestamps, the same for the same: pairs of them with ids fit into one number. */
function codeTimes(times: readonly number[]): readonly number[] {
  const codes = new Map<number, number>();
  return times.map((timestampMs) => {
    const code = codes.get(timestampMs) ?? codes.size;
    codes.set(timestampMs, code);
    return code;
  });
}

function weighId(
  column: ColumnPlan,
  index: number,
  rows: readonly (readonly string[])[],
  times: readonly number[],
  timeCodes: readonly number[],
): IdWeight {
  const codes = new Map<string, number>();
  const pairs = new Set<number>();
  let usable = 0;
  let changes = 0;
  let changesBack = 0;
  for (let row = 0; row < rows.length; row++) {
    const id = rows[row][index] ?? '';
    const known = codes.get(id);
    const code = known ?? codes.size;
    if (known === undefined) codes.set(id, code);
    if (row > 0 && id !== rows[row - 1][index]) {
      changes++;
      if (times[row] < times[row - 1]) changesBack++;
    }
    if (Number.isNaN(times[row])) continue;
    usable++;
    pairs.add(code * rows.length + timeCodes[row]);
  }
  const named = idName.test(column.name);
  const rank = conventionalId.test(column.name.trim())
    ? 0
    : column.kind === 'text'
      ? named
        ? 1
        : 2
      : named
        ? 3
        : 4;
  // A measured value tells rows apart as well as an id does; it also has nearly as many values as rows.
  const tooMany = codes.size > usable / 2 || (rank === 4 && codes.size * codes.size > usable);
  return {
    index,
    values: tooMany ? 0 : codes.size,
    repeatsLeft: usable - pairs.size,
    changes,
    changesBack,
    rank,
  };
}

/** A few doubled rows are mistakes, not series: many must repeat, or the time must start over where the id changes. */
function isWorthIt(one: IdWeight, repeats: number, usable: number): boolean {
  if (repeats >= 0.2 * usable || one.rank === 0) return true;
  return one.changesBack > 0 && one.changesBack >= 0.8 * one.changes;
}

function readTimes(column: ColumnPlan, rows: readonly (readonly string[])[], index: number): number[] {
  const reading = column.time;
  if (reading === null) return rows.map(() => Number.NaN);
  const facts = noTimeFacts();
  return rows.map((cells) => {
    const cell = cells[index] ?? '';
    return isMissing(cell) ? Number.NaN : reading.form.parse(cell, reading.order, facts);
  });
}

/** The index that pandas and R write as a first column without a name. */
function isRowNumber(column: ColumnPlan, rows: readonly (readonly string[])[], index: number): boolean {
  if (index !== 0 || rows.length < 3 || !/^(column 1|unnamed: 0|x1?|\.\.\.1|index)$/i.test(column.name))
    return false;
  const start = Number(rows[0][0]);
  return (
    (start === 0 || start === 1) &&
    rows.slice(0, 1000).every((cells, row) => Number(cells[0]) === start + row)
  );
}
