import type { Step } from '#lib/time-series.ts';
import { millisecondsPerDay } from '../cells/times/civil-time.ts';
import type { IngestNote } from '../schema.ts';
import { continueTimes, describeDaysOfMonth } from './continue-times.ts';
import { findMonthStep } from './find-month-step.ts';
import { hasSessions } from './has-sessions.ts';
import { countWeekdaysBetween, keepsWeekdays } from './weekday-calendar.ts';

/** The distance from one observation to the next, found from the timestamps of all series of an upload together.
 * @param series  different timestamps of each series, ascending, in milliseconds */
export function findStep(series: readonly Float64Array[]): {
  readonly step: Step;
  readonly notes: readonly IngestNote[];
} {
  const deltas = countDeltas(series);
  if (deltas.size === 0) {
    const atMidnight = series.every((times) => times.every((ms) => ms % millisecondsPerDay === 0));
    const note = {
      kind: 'one-timestamp',
      sentence: 'Every series has one timestamp only; the step is a guess.',
    };
    return { step: { unit: atMidnight ? 'day' : 'hour', count: 1 }, notes: [note] };
  }
  const commonest = withoutJitter(deltas, commonestOf(deltas));
  if (commonest >= 27.9 * millisecondsPerDay) {
    const monthly = findMonthStep(series);
    if (monthly !== null) return monthly;
  }
  if (commonest === millisecondsPerDay && keepsWeekdays(series)) return weekdayStep(series);
  if (commonest < millisecondsPerDay && hasSessions(series)) {
    const goesOn = series.every((times) => continueTimes(times, 1) !== null);
    return observed(
      'sessions',
      `Rows come ${commonest % 1000 === 0 ? describeMs(commonest) : describeAbout(commonest)} within sessions and pause between them (nights or weekends). The pauses were not filled: observations are counted in order, their times are kept for the chart and the CSV${goesOn ? ', and a forecast goes on by these sessions' : ''}.`,
    );
  }
  if (isWeekPattern(deltas)) {
    return observed(
      'weeks-4-4-5',
      'The rows come every 4 or 5 weeks, as periods of accounts do. Observations are counted in order, their dates are kept for the chart and the CSV; nothing was filled.',
    );
  }
  const daysOfMonth = describeDaysOfMonth(series);
  if (daysOfMonth !== null) {
    return observed(
      'days-of-months',
      `The rows come on ${daysOfMonth} of each month. Observations are counted in order, their dates are kept for the chart and the CSV, and a forecast goes on by these days; nothing was filled.`,
    );
  }
  const stepMs = chooseFixed(deltas, commonest);
  if (stepMs === null) {
    return observed(
      'irregular',
      `The rows keep no regular step (${describeAbout(medianOf(deltas, rowsOf(deltas)))}, irregular). The model counts the observations; their times are kept for the chart and the CSV. Or gather them into even steps.`,
    );
  }
  return { step: fixedStep(stepMs), notes: [] };
}

/** Whole series of many hours in few deltas: the map stays small for anything regular. */
const deltasKept = 100_000;

function countDeltas(series: readonly Float64Array[]): Map<number, number> {
  const deltas = new Map<number, number>();
  const add = (delta: number, count: number): void => {
    const known = deltas.get(delta);
    if (known !== undefined || deltas.size < deltasKept) deltas.set(delta, (known ?? 0) + count);
  };
  for (const times of series) countRuns(times, add);
  return deltas;
}

/** Equal distances mostly follow each other: they are counted as runs. */
function countRuns(times: Float64Array, add: (delta: number, count: number) => void): void {
  let current = Number.NaN;
  let run = 0;
  for (let index = 1; index < times.length; index++) {
    const delta = times[index] - times[index - 1];
    if (delta === current) run++;
    else {
      if (run > 0) add(current, run);
      current = delta;
      run = 1;
    }
  }
  if (run > 0) add(current, run);
}

function commonestOf(deltas: ReadonlyMap<number, number>): number {
  let commonest = 0;
  let most = 0;
  for (const [delta, count] of deltas) {
    if (count > most || (count === most && delta < commonest)) {
      commonest = delta;
      most = count;
    }
  }
  return commonest;
}

/** Clocks of instruments are off by some milliseconds: where hardly two distances are alike, the even one that they are all
 * close to. */
function withoutJitter(deltas: ReadonlyMap<number, number>, commonest: number): number {
  const rows = rowsOf(deltas);
  // Whole seconds that most rows keep are meant; other distances must be kept by nearly all.
  const settled = commonest % 1000 === 0 ? 0.5 : 0.9;
  if (rows < fewestJittered || (deltas.get(commonest) ?? 0) >= settled * rows) return commonest;
  const middle = medianOf(deltas, rows);
  for (const [, unitMs] of fixedUnits) {
    const even = Math.round(middle / unitMs) * unitMs;
    if (even > 0 && Math.abs(even - middle) <= mostJitter * middle)
      return weighFixed(deltas, even).offGrid <= 0.02 ? even : commonest;
  }
  return commonest;
}

const rowsOf = (deltas: ReadonlyMap<number, number>): number =>
  [...deltas.values()].reduce((sum, count) => sum + count, 0);

const fewestJittered = 10;
const mostJitter = 0.01;

function medianOf(deltas: ReadonlyMap<number, number>, rows: number): number {
  let before = 0;
  for (const [delta, count] of [...deltas].sort(([left], [right]) => left - right)) {
    before += count;
    if (2 * before >= rows) return delta;
  }
  return Number.NaN;
}

/** Periods of 4 and 5 weeks by turns: weeks between them are no gaps. */
function isWeekPattern(deltas: ReadonlyMap<number, number>): boolean {
  const weeks = [...deltas].map(([delta, count]) => [delta / (7 * millisecondsPerDay), count] as const);
  const rows = weeks.reduce((sum, [, count]) => sum + count, 0);
  const countOf = (wanted: number): number => weeks.find(([length]) => length === wanted)?.[1] ?? 0;
  return countOf(4) + countOf(5) >= 0.9 * rows && countOf(4) > 0 && countOf(5) >= 0.1 * rows;
}

/** More than this many invented rows for one that is there would be a calendar nobody kept. */
const mostFilledPerRow = 3;

function chooseFixed(deltas: ReadonlyMap<number, number>, commonest: number): number | null {
  const divisor = [...deltas.keys()].reduce(greatestCommonDivisor);
  const fitsCommonest = weighFixed(deltas, commonest);
  if (fitsCommonest.offGrid <= 0.02 && fitsCommonest.filledPerRow <= mostFilledPerRow) return commonest;
  if (weighFixed(deltas, divisor).filledPerRow <= mostFilledPerRow) return divisor;
  if (fitsCommonest.offGrid <= 0.1 && fitsCommonest.filledPerRow <= mostFilledPerRow) return commonest;
  return null;
}

function weighFixed(
  deltas: ReadonlyMap<number, number>,
  stepMs: number,
): { readonly offGrid: number; readonly filledPerRow: number } {
  let rows = 0;
  let off = 0;
  let filled = 0;
  for (const [delta, count] of deltas) {
    const steps = Math.round(delta / stepMs);
    rows += count;
    if (steps === 0 || Math.abs(delta / stepMs - steps) > 0.05) off += count;
    filled += Math.max(0, steps - 1) * count;
  }
  // A handful of rows may have one long gap between them.
  return { offGrid: off / rows, filledPerRow: Math.max(0, filled - 20) / rows };
}

function greatestCommonDivisor(left: number, right: number): number {
  let [larger, smaller] = [left, right];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

const fixedUnits = [
  ['week', 7 * millisecondsPerDay],
  ['day', millisecondsPerDay],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

function fixedStep(stepMs: number): Step {
  for (const [unit, unitMs] of fixedUnits) {
    if (stepMs % unitMs === 0) return { unit, count: stepMs / unitMs };
  }
  return { unit: 'millisecond', count: Math.max(1, Math.round(stepMs)) };
}

function weekdayStep(series: readonly Float64Array[]): { step: Step; notes: IngestNote[] } {
  let holidays = 0;
  for (const times of series) {
    for (let index = 1; index < times.length; index++) {
      holidays += Math.max(0, countWeekdaysBetween(times[index - 1], times[index]) - 1);
    }
  }
  if (holidays === 0) {
    const note = {
      kind: 'business-days',
      sentence: 'Every weekday is there and no weekend: read as business days.',
    };
    return { step: { unit: 'businessDay', count: 1 }, notes: [note] };
  }
  const note = {
    kind: 'trading-days',
    sentence: `Weekdays only, ${holidays} of them without a row (holidays): read as trading days. No row was invented for weekends or holidays.`,
  };
  return { step: { unit: 'tradingDay', count: 1 }, notes: [note] };
}

function observed(kind: string, sentence: string): { step: Step; notes: IngestNote[] } {
  return { step: { unit: 'observation', count: 1 }, notes: [{ kind, sentence }] };
}

function describeMs(ms: number): string {
  const { unit, count } = fixedStep(ms);
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** A length of time in round words: "about every 70 s", "about every 2.5 h". */
function describeAbout(ms: number): string {
  const [unit, unitMs] = aboutUnits.find(([, least]) => ms >= 1.5 * least) ?? ['ms', 1];
  const amount = ms / unitMs;
  const digits = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `about every ${digits} ${unit}`;
}

const aboutUnits: readonly (readonly [unit: string, ms: number])[] = [
  ['days', millisecondsPerDay],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];
