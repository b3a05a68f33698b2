import { isMissing } from '../../cells/signs/missing-values.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { IngestNote, IngestOptions } from '../../schema.ts';
import type { ColumnPlan } from '../kinds/column-plan.ts';
import type { ColumnRoles } from './column-roles.ts';

type Ids = Pick<ColumnRoles, 'idIndex' | 'moreIdIndexes' | 'spareIdIndex' | 'notes'>;
const noId: Ids = { idIndex: -1, moreIdIndexes: [], spareIdIndex: -1, notes: [] };

const rowsLookedAt = 20_000;
const candidatesLookedAt = 24;

/** Chooses what tells the series of a long table apart: a column that explains why timestamps repeat, several where no
 * one does, or a column under a conventional name. Index -1 where the table is wide. */
export function chooseId(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly string[])[],
  time: Pick<ColumnRoles, 'timeIndex' | 'timeParts'>,
  options: IngestOptions,
): Ids {
  const { timeIndex } = time;
  if (options.idColumn === null) return noId;
  if (options.idColumn !== undefined) {
    const at = (name: string): number => columns.findIndex((column) => column.name === name);
    return { ...noId, idIndex: at(options.idColumn), moreIdIndexes: (options.moreIdColumns ?? []).map(at) };
  }
  const sample = rows.slice(0, rowsLookedAt);
  const times = readTimes(columns[timeIndex], sample, time);
  const usable = times.filter((timestampMs) => !Number.isNaN(timestampMs)).length;
  const repeats = usable - new Set(times.filter((timestampMs) => !Number.isNaN(timestampMs))).size;
  const timeCodes = codeTimes(times);
  const candidates = columns
    .flatMap((column, index) => (mayBeId(column, index, time, repeats, options) ? [index] : []))
    .slice(0, candidatesLookedAt)
    .map((index) => weighId(columns[index], index, sample, times, timeCodes));
  const explaining = candidates
    .filter((one) => one.values > 1 && one.repeatsLeft <= 0.1 * repeats && isWorthIt(one, repeats, usable))
    .sort((left, right) => left.rank - right.rank || left.values - right.values);
  if (repeats > 0 && explaining.length > 0) return { ...noId, idIndex: explaining[0].index };
  const conventional = candidates.find(
    ({ index, values }) =>
      conventionalId.test(columns[index].name.trim()) ||
      (repeats === 0 && values > 1 && thingId.test(columns[index].name.trim())),
  );
  if (conventional !== undefined) return { ...noId, idIndex: conventional.index };
  const together = chooseTogether(candidates, sample, timeCodes, repeats, usable);
  if (together.length > 1) return { ...noId, idIndex: together[0], moreIdIndexes: together.slice(1) };
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
  return { ...noId, spareIdIndex: spare?.index ?? -1, notes };
}

const conventionalId = /^(unique_?id|item_?id|series(_?(id|name))?|symbol|ticker|ts_?id|timeseries_?id)$/i;
/** What a thing is told by; where all rows are of one, it says nothing. */
const thingId = /^(entity|sensor|device|station|meter|site|store|shop|product|sku|asset|node|tag)[_ ]?id$/i;
const idName =
  /(^|[_\s-])(id|key|code|store|shop|item|sku|product|station|sensor|site|symbol|ticker|name|series|region|state|country|city|dept|department|customer|meter|device|group|category|unit|family|channel|location)s?($|[_\s-])|id$/i;

function mayBeId(
  column: ColumnPlan,
  index: number,
  { timeIndex, timeParts }: Pick<ColumnRoles, 'timeIndex' | 'timeParts'>,
  repeats: number,
  options: IngestOptions,
): boolean {
  if (
    index === timeIndex ||
    timeParts?.indexes.includes(index) ||
    options.targetColumns?.includes(column.name)
  )
    return false;
  if (column.kind === 'text') return true;
  // Numbers are values before they are ids: only repeated timestamps or a telling name make them one.
  return column.kind === 'number' && (repeats > 0 || idName.test(column.name));
}

/** Columns of texts, or of whole numbers under a telling name, that tell the rows apart only together: each next one is
 * the one that leaves the fewest repeats. */
function chooseTogether(
  candidates: readonly IdWeight[],
  rows: readonly (readonly string[])[],
  timeCodes: readonly number[],
  repeats: number,
  usable: number,
): readonly number[] {
  if (repeats < 0.2 * usable) return [];
  const able = candidates.filter(({ values, rank }) => values > 1 && rank < 4).map(({ index }) => index);
  const chosen: number[] = [];
  let codes: readonly number[] = timeCodes;
  let left = repeats;
  while (chosen.length < mostTogether && left > 0.1 * repeats) {
    let best = { index: -1, left, codes };
    for (const index of able.filter((one) => !chosen.includes(one))) {
      const tried = codePairs(codes, rows, index);
      if (tried.left < best.left) best = { index, ...tried };
    }
    if (best.index < 0) return [];
    chosen.push(best.index);
    ({ left, codes } = best);
  }
  // As they stand in the file: a store comes before its department.
  return chosen.length > 1 ? chosen.toSorted((a, b) => a - b) : [];
}

const mostTogether = 4;

function codePairs(
  codes: readonly number[],
  rows: readonly (readonly string[])[],
  index: number,
): { readonly codes: readonly number[]; readonly left: number } {
  const known = new Map<string, number>();
  const paired = codes.map((code, row) => {
    const key = `${code} ${rows[row][index] ?? ''}`;
    const own = known.get(key) ?? known.size;
    known.set(key, own);
    return own;
  });
  return { codes: paired, left: codes.length - known.size };
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

function readTimes(
  column: ColumnPlan,
  rows: readonly (readonly string[])[],
  { timeIndex, timeParts }: Pick<ColumnRoles, 'timeIndex' | 'timeParts'>,
): number[] {
  const reading = column.time;
  if (reading === null) return rows.map(() => Number.NaN);
  const facts = noTimeFacts();
  return rows.map((cells) => {
    const cell = timeParts === null ? (cells[timeIndex] ?? '') : timeParts.join(cells);
    return isMissing(cell) ? Number.NaN : reading.form.read(cell, reading.order, facts);
  });
}
