import type { TimeSeries } from '#lib/time-series.ts';

/** Years of today in other calendars, as far as a file may reach back or ahead. */
const calendars = [
  { from: 1340, to: 1460, name: 'the Persian or the Islamic', harm: 'its months have other lengths' },
  { from: 2400, to: 2620, name: 'the Buddhist', harm: 'its leap years are others, 543 years later' },
] as const;

/** A sentence where all the dates of an upload lie in years that another calendar writes today; else null.
 * @param series  with timestamps that are dates */
export function noteOtherCalendar(series: readonly TimeSeries[]): string | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { timestamps, observedAt = timestamps } of series) {
    first = Math.min(first, observedAt[0]);
    last = Math.max(last, observedAt[observedAt.length - 1]);
  }
  const [from, to] = [first, last].map((timestampMs) => new Date(timestampMs).getUTCFullYear());
  const calendar = calendars.find((one) => from >= one.from && to <= one.to);
  if (calendar === undefined) return null;
  const years = from === to ? `in ${from}` : `between ${from} and ${to}`;
  return `The dates lie ${years}, and were read as they stand. If these are years of ${calendar.name} calendar, write the dates in the Gregorian one: ${calendar.harm}.`;
}
