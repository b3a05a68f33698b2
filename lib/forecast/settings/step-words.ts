import type { Step } from '#lib/time-series.ts';

const words: { readonly [Unit in Step['unit']]: readonly [one: string, many: string] } = {
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
export function countSteps(count: number, step: Step): string {
  return `${count} ${nameSteps(count, step)}`;
}

/** The word alone. @param adjective  put before it: "held-out" gives "held-out days" */
export function nameSteps(count: number, step: Step, adjective = ''): string {
  const before = adjective === '' ? '' : `${adjective} `;
  const [one, many] = words[step.unit];
  if (step.count === 1) return before + (count === 1 ? one : many);
  if (step.unit === 'minute' && step.count === 30) return before + (count === 1 ? 'half hour' : 'half hours');
  return `${before}${count === 1 ? 'step' : 'steps'} of ${step.count} ${many}`;
}
