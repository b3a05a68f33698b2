import { nameSteps, type Step, type TimeSeries } from '#lib/time-series.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { yearsBefore } from '../seasons/year-dates.ts';

/** An earlier stretch that a forecast is compared with. */
export type ReferencePeriod = {
  /** "in the same days last year", "in the 28 days before". */
  readonly when: string;
  /** The mean of what was observed in it; null where the history does not hold nearly all of it. */
  meanOf(series: TimeSeries, future: readonly ForecastPoint[]): number | null;
};

/** The stretches that a forecast of so many steps may be compared with, the one that tells most first: the same steps a week ago where
 * steps lie within the day, a year ago where they lie within the year, and as many steps right before. */
export function referencePeriods(step: Step, horizon: number): ReferencePeriod[] {
  const steps = nameRows(horizon, step);
  const isWithinDay = withinDay.has(step.unit);
  const isWithinYear = isWithinDay || withinYear.has(step.unit);
  const count = horizon === 1 ? '' : `${horizon.toLocaleString('en-US')} `;
  return [
    ...(isWithinDay ? [{ when: `in the same ${steps} last week`, meanOf: meanAgo(weekBefore) }] : []),
    ...(isWithinYear ? [{ when: `in the same ${steps} last year`, meanOf: meanAgo(yearBefore) }] : []),
    { when: `in the ${count}${steps} before`, meanOf: meanBefore },
  ];
}

/** The word for so many steps; one that no calendar knows is a row. */
export function nameRows(count: number, step: Step): string {
  if (step.unit === 'observation') return count === 1 ? 'row' : 'rows';
  return nameSteps(count, step);
}

const withinDay: ReadonlySet<Step['unit']> = new Set(['second', 'minute', 'hour']);
const withinYear: ReadonlySet<Step['unit']> = new Set([
  'day',
  'businessDay',
  'tradingDay',
  'week',
  'month',
  'quarter',
]);

const weekBefore = (timestampMs: number): number => timestampMs - 604_800_000;

const yearBefore = (timestampMs: number): number => yearsBefore(timestampMs, 1);

/** Observed, of what a period should hold. */
const leastKnown = 0.8;

/** The mean over the times that lie so long before those of the forecast, each a step long. */
function meanAgo(before: (timestampMs: number) => number): ReferencePeriod['meanOf'] {
  return ({ timestamps, values }, future) => {
    const [first, last] = [future[0].timestamp, future[future.length - 1].timestamp];
    // Weeks and weekends do not fall on the same dates: half a step on either side.
    const start = timestamps.length > 0 ? timestamps[timestamps.length - 1] : first;
    const half = (future.length > 1 ? (last - first) / (future.length - 1) : first - start) / 2;
    const [from, to] = [before(first) - half, before(last) + half];
    const known = values.filter((_, index) => timestamps[index] >= from && timestamps[index] <= to);
    return meanOfKnown(known, future.length);
  };
}

const meanBefore: ReferencePeriod['meanOf'] = ({ values }, future) =>
  meanOfKnown(values.slice(-future.length), future.length);

function meanOfKnown(values: Float64Array, wanted: number): number | null {
  const known = values.filter(Number.isFinite);
  if (known.length === 0 || known.length < leastKnown * wanted) return null;
  return known.reduce((sum, value) => sum + value / known.length, 0);
}
