/** The units in which a series can advance. `tradingDay` is a weekday calendar with holidays left out;
 * `observation` has no calendar: the index counts. */
export const stepUnits = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'businessDay',
  'tradingDay',
  'week',
  'month',
  'quarter',
  'year',
  'observation',
] as const;
export type StepUnit = (typeof stepUnits)[number];

/** The distance from one observation to the next: `{ unit: 'minute', count: 30 }`.
 * `monthEnd` is set where every timestamp is the last day of its month. */
export type Step = {
  readonly unit: StepUnit;
  readonly count: number;
  readonly monthEnd?: boolean;
};

/** Another series, from the same file, that may help to predict one: a promotion, a holiday, the weather. */
export type Covariate = {
  readonly name: string;
  /** Whether its values over the horizon are known when the forecast is made, or none beyond the last observation. */
  readonly known: 'future' | 'past';
  /** [length], those of the series it belongs to and, if known in the future, some beyond them */
  readonly timestamps: Float64Array;
  /** [length] */
  readonly values: Float64Array;
};

/** One series of numbers in time order.
 * Timestamps are milliseconds since 1970 of the wall clock read as if it were UTC: strictly increasing.
 * A missing value is NaN; a gap in a regular calendar is filled with NaN rows, never left out. */
export type TimeSeries = {
  /** The id column's value, else the target's name; `<id>/<target>` where there are both and several targets. */
  readonly key: string;
  readonly step: Step;
  /** [length] */
  readonly timestamps: Float64Array;
  /** [length] */
  readonly values: Float64Array;
  /** When each value was observed, [length], like `timestamps`, strictly increasing: for people to read, not for models.
   * Only where the step is `observation` and the file gave times. */
  readonly observedAt?: Float64Array;
  /** Stretches of values that were missing and were filled on request; absent where none were. */
  readonly filled?: readonly (readonly [start: number, length: number])[];
  /** Left out where there are none. */
  readonly covariates?: readonly Covariate[];
};

const millisecondsOf: Partial<Record<StepUnit, number>> = {
  millisecond: 1,
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const monthsOf: Partial<Record<StepUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** The timestamp `count` steps after `timestampMs` (before it, if negative).
 * Months keep their day, or their last day if the step says `monthEnd`; trading and business days skip weekends. */
export function addSteps(timestampMs: number, step: Step, count: number): number {
  const steps = count * step.count;
  const fixedMs = millisecondsOf[step.unit];
  if (fixedMs !== undefined) return timestampMs + steps * fixedMs;
  const months = monthsOf[step.unit];
  if (months !== undefined) return addMonths(timestampMs, steps * months, step.monthEnd ?? false);
  if (step.unit === 'observation') return timestampMs + steps;
  return addWeekdays(timestampMs, steps);
}

function addMonths(timestampMs: number, months: number, monthEnd: boolean): number {
  const date = new Date(timestampMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(monthEnd ? lastDay : Math.min(day, lastDay));
  return date.getTime();
}

function addWeekdays(timestampMs: number, weekdays: number): number {
  const date = new Date(timestampMs);
  const direction = Math.sign(weekdays);
  for (let left = Math.abs(weekdays); left > 0; ) {
    date.setUTCDate(date.getUTCDate() + direction);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return date.getTime();
}

const unitNames: Readonly<Record<StepUnit, readonly [one: string, many: string]>> = {
  millisecond: ['millisecond', 'milliseconds'],
  second: ['second', 'seconds'],
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  businessDay: ['business day', 'business days'],
  tradingDay: ['trading day', 'trading days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
  observation: ['observation', 'observations'],
};

/** A number of steps in words: "36 days", "1 month", "48 half hours", "24 steps of 5 minutes". */
export const countSteps = (count: number, step: Pick<Step, 'unit' | 'count'>): string =>
  `${count.toLocaleString('en-US')} ${nameSteps(count, step)}`;

/** The word alone. @param adjective  put before it: "held-out" gives "held-out days" */
export function nameSteps(count: number, step: Pick<Step, 'unit' | 'count'>, adjective = ''): string {
  const before = adjective === '' ? '' : `${adjective} `;
  const [one, many] = unitNames[step.unit];
  if (step.count === 1) return before + (count === 1 ? one : many);
  if (step.unit === 'minute' && step.count === 30) return before + (count === 1 ? 'half hour' : 'half hours');
  return `${before}${count === 1 ? 'step' : 'steps'} of ${step.count} ${many}`;
}
