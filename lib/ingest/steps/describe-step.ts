import type { Step, StepUnit } from '#lib/time-series.ts';

/** A step in words: "daily", "trading days", "monthly (month ends)", "every 30 minutes". */
export function describeStep({ unit, count, monthEnd }: Step): string {
  if (unit === 'observation') return 'observations in order';
  const [alone, plural] = names[unit];
  const words = count === 1 ? alone : `every ${count} ${plural}`;
  return monthEnd ? `${words} (month ends)` : words;
}

const names: Record<StepUnit, readonly [alone: string, plural: string]> = {
  millisecond: ['every millisecond', 'milliseconds'],
  second: ['every second', 'seconds'],
  minute: ['every minute', 'minutes'],
  hour: ['hourly', 'hours'],
  day: ['daily', 'days'],
  businessDay: ['business days', 'business days'],
  tradingDay: ['trading days', 'trading days'],
  week: ['weekly', 'weeks'],
  month: ['monthly', 'months'],
  quarter: ['quarterly', 'quarters'],
  year: ['yearly', 'years'],
  observation: ['observations in order', 'observations'],
};
