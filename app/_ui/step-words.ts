import type { Step, StepUnit } from '#lib/time-series.ts';

const plurals: Record<StepUnit, readonly [string, string]> = {
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

/** A number of steps in words: "28 days", "1 month"; "12 steps of 30 minutes" where a step is more than one unit. */
export function countSteps(count: number, step: Pick<Step, 'unit' | 'count'>): string {
  const [one, many] = plurals[step.unit];
  const shown = count.toLocaleString('en-US');
  if (step.count > 1) return `${shown} ${count === 1 ? 'step' : 'steps'} of ${step.count} ${many}`;
  return `${shown} ${count === 1 ? one : many}`;
}

/** The plural of a step's unit, for a label beside a number: "days"; "steps" where a step is more than one unit. */
export const stepUnitWord = (step: Pick<Step, 'unit' | 'count'>): string =>
  step.count > 1 ? 'steps' : plurals[step.unit][1];

const adjectives: Record<StepUnit, string> = {
  millisecond: 'one-millisecond',
  second: 'one-second',
  minute: 'one-minute',
  hour: 'hourly',
  day: 'daily',
  businessDay: 'business-day',
  tradingDay: 'trading-day',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
  observation: '',
};

/** The word before "rows": "daily", "30-minute"; empty for a series without a calendar. */
export const stepAdjective = (step: Pick<Step, 'unit' | 'count'>): string =>
  step.count > 1 ? `${step.count}-${plurals[step.unit][0]}` : adjectives[step.unit];
