import type { ValueSurvey } from './survey-values.ts';

/** Numbers that instruments and archives write where they have no value. */
const sentinels: ReadonlySet<number> = new Set([
  ...[-9, -99, -999, -9999, -99_999, -999_999, -99.9, -999.9, -9999.9, -99.99, -999.99, -999.25, -200],
  ...[99, 999, 9999, 99_999, 999_999, 99.9, 999.9, 9999.9, 99.99, 999.99, 32_767, -32_768],
]);

/** Such a number among the spikes or the stretches of one value of a series, further from all other values than these are
 * from each other; null where there is none.
 * @param values  [length], NaN where missing */
export function findSentinel(
  values: Float64Array,
  { spikes, flat }: Pick<ValueSurvey, 'spikes' | 'flat'>,
): { readonly value: number; readonly count: number } | null {
  const candidates = [spikes.count > 0 ? values[spikes.first] : Number.NaN, values[flat.start]];
  const value = candidates.find((candidate) => sentinels.has(candidate));
  if (value === undefined) return null;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    if (values[index] === value) count++;
    else if (!Number.isNaN(values[index])) {
      least = Math.min(least, values[index]);
      most = Math.max(most, values[index]);
    }
  }
  const apart = value < least ? least - value : value - most;
  return count > 1 && least < most && apart > most - least ? { value, count } : null;
}
