import type { Step } from '#lib/time-series.ts';
import type { Imputation } from '../../schema.ts';

/** A stretch of values that were missing and are filled: index of the first, how many. */
export type FilledStretch = readonly [start: number, length: number];

/** Fills the missing values of a series, and says which they are.
 * `last` carries the value before on, `linear` draws a straight line between the neighbours, `season` takes the value
 * of the same hour of the week, weekday, week or month in the season before, or in the one after where there is none.
 * @param values  [length]; NaN where missing, never at either end; not changed
 * @returns new values, and the stretches that were filled */
export function imputeValues(
  values: Float64Array,
  how: Imputation,
  step: Step,
): { readonly values: Float64Array; readonly filled: readonly FilledStretch[] } {
  const stretches = missingStretches(values);
  if (stretches.length === 0) return { values, filled: [] };
  const complete = values.slice();
  const period = how === 'season' ? seasonLength(step) : null;
  const filled: FilledStretch[] = [];
  for (const [start, length] of stretches) {
    for (let index = start; index < start + length; index++) {
      complete[index] =
        period !== null
          ? seasonAway(values, index, period)
          : how === 'last'
            ? values[start - 1]
            : between(values, start, length, index);
    }
    let from = start;
    // What no season knows stays missing.
    for (let index = start; index <= start + length; index++) {
      if (index < start + length && !Number.isNaN(complete[index])) continue;
      if (index > from) filled.push([from, index - from]);
      from = index + 1;
    }
  }
  return { values: complete, filled };
}

/** Steps after which the same hour of the week, weekday, week or month comes again; null where there is no calendar. */
export function seasonLength({ unit, count }: Step): number | null {
  const perWeek = perWeekOf.get(unit);
  if (perWeek !== undefined) return perWeek % count === 0 ? perWeek / count : null;
  const perYear = perYearOf.get(unit);
  return perYear !== undefined && perYear % count === 0 ? perYear / count : null;
}

const perWeekOf: ReadonlyMap<string, number> = new Map([
  ['second', 604_800],
  ['minute', 10_080],
  ['hour', 168],
  ['day', 7],
  ['businessDay', 5],
  ['tradingDay', 5],
]);
const perYearOf: ReadonlyMap<string, number> = new Map([
  ['week', 52],
  ['month', 12],
  ['quarter', 4],
]);

function missingStretches(values: Float64Array): FilledStretch[] {
  const stretches: FilledStretch[] = [];
  for (let index = 0; index < values.length; index++) {
    if (!Number.isNaN(values[index])) continue;
    const start = index;
    while (index < values.length && Number.isNaN(values[index])) index++;
    stretches.push([start, index - start]);
  }
  return stretches;
}

function between(values: Float64Array, start: number, length: number, index: number): number {
  const before = values[start - 1];
  const share = (index - start + 1) / (length + 1);
  return before + (values[start + length] - before) * share;
}

function seasonAway(values: Float64Array, index: number, period: number): number {
  for (let at = index - period; at >= 0; at -= period) if (!Number.isNaN(values[at])) return values[at];
  for (let at = index + period; at < values.length; at += period)
    if (!Number.isNaN(values[at])) return values[at];
  return Number.NaN;
}
