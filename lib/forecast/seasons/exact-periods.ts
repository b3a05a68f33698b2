import type { Step } from '#lib/time-series.ts';
import { naturalSeason } from './natural-season.ts';
import { isYear, yearSteps } from './year-dates.ts';

/** The two seasons that a method is told of which takes periods that are not whole: first those that were found, then what the
 * step suggests of which the history holds two whole cycles. A year of weeks or days lasts what it does by the calendar.
 * @param found   whole steps, shortest first
 * @param length  of the history
 * @returns 1 for none */
export function exactPeriods(
  step: Step,
  found: readonly number[],
  length: number,
): readonly [first: number, second: number] {
  const suggested = naturalSeason(step).filter((period) => !found.includes(period) && 2 * period <= length);
  const told = [...found, ...suggested].slice(0, 2).sort((one, other) => one - other);
  const [first = 1, second = 1] = told.map((period) => exact(step, period));
  return [first, second];
}

const exact = (step: Step, period: number): number =>
  isYear(step, period) ? (yearSteps(step) ?? period) : period;
