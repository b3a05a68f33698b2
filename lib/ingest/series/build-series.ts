import { addSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import type { Ledger } from '../rows/create-ledger.ts';
import type { NumberTable } from '../rows/create-row-store.ts';
import type { Absence, Imputation, Resampling } from '../schema.ts';
import { monthIndex } from '../steps/find-month-step.ts';
import { layOnWeek } from '../steps/lay-on-week.ts';
import { rowAt, type SeriesRows, startOf } from './group-rows.ts';
import { mergeRepeats, type RepeatCounts } from './merge-repeats.ts';
import { resampleRows } from './resample-rows.ts';
import { imputeValues } from './values/impute.ts';

/** The series of an upload and what was done to make them. */
export type BuiltSeries = {
  readonly series: TimeSeries[];
  /** Missing values that were filled in. */
  readonly imputed: number;
  /** Rows of missing values put where a regular calendar had none. */
  readonly gapsFilled: number;
  readonly repeats: RepeatCounts;
  /** Keys of columns or ids that hold no number at all. */
  readonly empty: readonly string[];
};

/** How the rows lie in time. */
export type Calendar = {
  readonly step: Step;
  /** The timestamps are numbers of observations that the file gives. */
  readonly isCounted: boolean;
  readonly timeColumn: string;
  readonly resample: Resampling | null;
  readonly impute: Imputation | null;
  /** What a period without a row is. */
  readonly absent: Absence;
  /** Whether the zone's clock shows a time twice; null where no zone is known. */
  readonly isDoubled: ((timestampMs: number) => boolean) | null;
};

/** Makes one series of each group and target: one row a timestamp, gaps filled with NaN, missing ends cut off.
 * @param targets    names of the columns in `table.values`
 * @param rowTextAt  the text of a row by its byte, null where it is no longer at hand */
export function buildSeries(
  table: NumberTable,
  groups: readonly SeriesRows[],
  targets: readonly string[],
  { step, isCounted, timeColumn, resample, impute, absent, isDoubled }: Calendar,
  ledger: Ledger,
  rowTextAt: (byte: number) => string | null,
): BuiltSeries {
  const series: TimeSeries[] = [];
  const empty: string[] = [];
  let gapsFilled = 0;
  let imputed = 0;
  const repeats: RepeatCounts = { dropped: 0, doubledMs: [] };
  for (const group of groups) {
    const { timestamps: observed, columns } =
      resample === null ? settleRows(group) : resampleRows(table, group, resample);
    // Without a regular step the model sees a count; the times stay beside it for people to read.
    const asCount = step.unit === 'observation' && !isCounted;
    const places = asCount
      ? placeOn(layOnWeek(observed) ?? observed, observed)
      : placeRows(observed, step, isCounted);
    gapsFilled += places.length - observed.length;
    const timestamps = asCount ? Float64Array.from(places.timestamps.keys()) : places.timestamps;
    const observedAt = asCount ? places.timestamps : null;
    for (const [slot, target] of targets.entries()) {
      const key = group.id === null ? target : targets.length === 1 ? group.id : `${group.id}/${target}`;
      const values = spread(columns[slot], places, absent === 'zero' ? 0 : Number.NaN);
      const whole = trim({ timestamps, values, ...(observedAt === null ? {} : { observedAt }) });
      if (whole === null) empty.push(key);
      else series.push(impute === null ? { key, step, ...whole } : fill(key, whole));
    }
  }
  return { series, gapsFilled, imputed, repeats, empty };

  function settleRows(group: SeriesRows) {
    const columns = targets.map((_, slot) => pickValues(table, group, slot));
    mergeRepeats(columns, table, group, { step, timeColumn, isDoubled, rowTextAt }, ledger, repeats);
    return { timestamps: group.timestamps, columns };
  }

  function fill(key: string, whole: Rows): TimeSeries {
    const { values, filled } = imputeValues(whole.values, impute ?? 'last', step);
    imputed += filled.reduce((sum, [, length]) => sum + length, 0);
    return { key, step, ...whole, values, ...(filled.length > 0 ? { filled } : {}) };
  }
}

/** The last value of each timestamp that is not missing. Where the rows of a series stand one below the other they are
 * a part of the column, not a copy. */
function pickValues(table: NumberTable, group: SeriesRows, slot: number): Float64Array {
  const column = table.values[slot];
  const { rows, starts, rowCount } = group;
  if (starts === null && rows === null) return column;
  if (starts === null && rows !== null && areConsecutive(rows))
    return column.subarray(rows[0], rows[0] + rowCount);
  const values = new Float64Array(group.timestamps.length);
  for (let index = 0; index < values.length; index++) {
    const start = startOf(group, index);
    let place = startOf(group, index + 1) - 1;
    while (place > start && Number.isNaN(column[rowAt(group, place)])) place--;
    values[index] = column[rowAt(group, place)];
  }
  return values;
}

/** Each row follows the one before. */
function areConsecutive(rows: Uint32Array): boolean {
  for (let index = 1; index < rows.length; index++) if (rows[index] !== rows[index - 1] + 1) return false;
  return true;
}

type Places = {
  readonly length: number;
  readonly timestamps: Float64Array;
  /** Where each observed row goes; null where nothing is filled. */
  readonly places: Uint32Array | null;
};

/** Lays the rows on their calendar. Trading days and business days get no row that was not there. */
function placeRows(observed: Float64Array, step: Step, isCounted: boolean): Places {
  const gapBetween = isCounted
    ? (from: number, to: number): number => Math.max(0, Math.round((to - from) / step.count) - 1)
    : measureGaps(step);
  let length = observed.length;
  for (let index = 1; index < observed.length; index++) {
    length += gapBetween(observed[index - 1], observed[index]);
  }
  if (length === observed.length) return { length, timestamps: observed, places: null };
  const timestamps = new Float64Array(length);
  const places = new Uint32Array(observed.length);
  let next = 0;
  for (let index = 0; index < observed.length; index++) {
    const before = observed[index - 1];
    const gap = index === 0 ? 0 : gapBetween(before, observed[index]);
    for (let count = 1; count <= gap; count++) timestamps[next++] = addSteps(before, step, count);
    places[index] = next;
    timestamps[next++] = observed[index];
  }
  return { length, timestamps, places };
}

/** Lays rows among the times of a calendar, each of which is one of these. */
function placeOn(timestamps: Float64Array, observed: Float64Array): Places {
  const { length } = timestamps;
  if (length === observed.length) return { length, timestamps: observed, places: null };
  const places = new Uint32Array(observed.length);
  for (let index = 0, at = 0; index < observed.length; index++) {
    while (timestamps[at] < observed[index]) at++;
    places[index] = at;
  }
  return { length, timestamps, places };
}

const fixedMs: ReadonlyMap<string, number> = new Map([
  ['millisecond', 1],
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
]);
const monthsOf: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** How many rows are missing between two timestamps that follow each other. */
function measureGaps(step: Step): (fromMs: number, toMs: number) => number {
  const stepMs = (fixedMs.get(step.unit) ?? 0) * step.count;
  if (stepMs > 0) {
    return (fromMs, toMs) =>
      toMs - fromMs === stepMs ? 0 : Math.max(0, Math.round((toMs - fromMs) / stepMs) - 1);
  }
  const months = (monthsOf.get(step.unit) ?? 0) * step.count;
  if (months === 0) return () => 0;
  return (fromMs, toMs) => Math.max(0, Math.round((monthIndex(toMs) - monthIndex(fromMs)) / months) - 1);
}

function spread(values: Float64Array, { length, places }: Places, absent: number): Float64Array {
  if (places === null) return values;
  const spreadOut = new Float64Array(length).fill(absent);
  for (let index = 0; index < values.length; index++) spreadOut[places[index]] = values[index];
  return spreadOut;
}

type Rows = Pick<TimeSeries, 'timestamps' | 'values' | 'observedAt'>;

/** Leaves out missing values before the first number and after the last; null where there is no number. */
function trim(rows: Rows): Rows | null {
  const { timestamps, values, observedAt } = rows;
  let start = 0;
  let end = values.length;
  while (start < end && Number.isNaN(values[start])) start++;
  while (end > start && Number.isNaN(values[end - 1])) end--;
  if (start === end) return null;
  if (start === 0 && end === values.length) return rows;
  return {
    timestamps: timestamps.slice(start, end),
    values: values.slice(start, end),
    ...(observedAt === undefined ? {} : { observedAt: observedAt.slice(start, end) }),
  };
}
