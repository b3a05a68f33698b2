import { nameSteps, type Step, type StepUnit } from '#lib/time-series.ts';

/** The plural of a step's unit, for a label beside a number: "days"; "steps" where a step is more than one unit. */
export const stepUnitWord = (step: Pick<Step, 'unit' | 'count'>): string =>
  step.count > 1 ? 'steps' : nameSteps(2, step);

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
  step.count > 1 ? `${step.count}-${nameSteps(1, { unit: step.unit, count: 1 })}` : adjectives[step.unit];
