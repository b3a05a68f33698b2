import type { TimeSeries } from '#lib/time-series.ts';
import { weightedMedian } from '../math/weighted-median.ts';
import { fitDateProfile } from './date-profile.ts';
import { yearDates } from './year-dates.ts';

/** What the past years of a series say of a date, from what came before an origin alone. */
export type PastYears = {
  /** Days around a date that have a say in it, chosen on the training part. */
  readonly reach: number;
  /** The level of the last year before the origin and how far values around that date lay from the levels of their own years, by the weighted
   * median. NaN where no year reaches back there.
   * @param cycles  how many years earlier the first one lies */
  at(target: number, cycles: number, origin: number): number;
};

/** Years that are looked back over, at most. */
const mostYears = 5;

/** Prepares a series' past years. How far around a date values have a say is chosen on its training part.
 * @param values  [length], without gaps from `start` on
 * @param period  of a year, in whole rows
 * @param part    the training part
 * @returns null where the training part does not hold two years */
export function pastYears(
  source: Pick<TimeSeries, 'step' | 'timestamps'>,
  values: Float64Array,
  period: number,
  { start, end }: { readonly start: number; readonly end: number },
): PastYears | null {
  const dates = yearDates(source);
  if (dates === null || end - start < 2 * period) return null;
  const levels = trailingMeans(values, start, period);
  const deviations = values.map((value, index) => (index < start ? Number.NaN : value - levels[index]));
  const { reach } = fitDateProfile(deviations.subarray(start, end), period, {
    dayAt: (index) => dates.dayAt(start + index),
  });
  const rowsAround = Math.ceil((reach * period) / daysOfYear);
  const known = new Map<number, number>();

  return {
    reach,
    at(target, cycles, origin) {
      const nearest = target - Math.max(period * cycles, dates.rowsAgo(target, cycles));
      if (nearest < start) return Number.NaN;
      const level = levels[origin - 1];
      // Mostly all that has a say lies before every origin that is asked for.
      if (nearest + rowsAround >= origin) return level + medianAround(target, cycles, origin);
      const key = target * mostYears + cycles;
      const median = known.get(key) ?? medianAround(target, cycles, origin);
      known.set(key, median);
      return level + median;
    },
  };

  function medianAround(target: number, cycles: number, origin: number): number {
    const day = dates?.dayAt(target) ?? 0;
    const pairs: { value: number; weight: number }[] = [];
    for (let years = cycles; years < cycles + mostYears; years++) {
      const centre = target - Math.max(period * years, dates?.rowsAgo(target, years) ?? 0);
      if (centre < start) break;
      const from = Math.max(start, centre - rowsAround);
      const to = Math.min(origin - 1, centre + rowsAround);
      for (let index = from; index <= to; index++) {
        const apart = Math.abs((dates?.dayAt(index) ?? 0) - day);
        const weight = 1 - Math.min(apart, daysOfYear - apart) / reach;
        // Where nothing lies within reach, the nearest row of each year stands for it.
        if (weight > 0 || index === centre)
          pairs.push({ value: deviations[index], weight: Math.max(weight, leastWeight) });
      }
    }
    return weightedMedian(pairs);
  }
}

const daysOfYear = 365;
const leastWeight = 1e-3;

/** The mean of the last year up to each row; of the first year, its own mean. */
function trailingMeans(values: Float64Array, start: number, period: number): Float64Array {
  const means = new Float64Array(values.length).fill(Number.NaN);
  let sum = 0;
  for (let index = start; index < values.length; index++) {
    sum += values[index];
    if (index >= start + period) sum -= values[index - period];
    if (index >= start + period - 1) means[index] = sum / period;
  }
  means.fill(means[start + period - 1], start, start + period - 1);
  return means;
}
