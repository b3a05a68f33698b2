import type { TimeSeries } from '#lib/time-series.ts';

/** Seasons, in rows, of observations that are only counted, by when they were made: as many rows as fall into a day, a week, a month
 * or a year where that is nearly always the same number. Twice a month are 2 and 24 rows, opening hours of nine hours on six
 * days 9 and 54. Whether a season is there is for the values to show.
 * @param series  of one panel; those whose times are not known say nothing
 * @returns shortest first; empty where times keep no such numbers */
export function rowsOfCalendar(series: readonly Pick<TimeSeries, 'observedAt'>[]): number[] {
  const known = series.flatMap(({ observedAt }) => (observedAt === undefined ? [] : [observedAt]));
  const votes = new Map<number, number>();
  for (const times of known) {
    for (const rows of new Set(periodsOf(times))) votes.set(rows, (votes.get(rows) ?? 0) + 1);
  }
  return [...votes]
    .filter(([, count]) => 2 * count >= known.length)
    .map(([rows]) => rows)
    .sort((one, other) => one - other);
}

function periodsOf(times: Float64Array): number[] {
  const last = times.subarray(Math.max(0, times.length - timesLookedAt));
  const days = usualCount(last, (timestampMs) => Math.floor(timestampMs / dayMs));
  // From Monday on; 1970-01-01 was a Thursday.
  const weeks = usualCount(last, (timestampMs) => Math.floor((timestampMs / dayMs + 3) / 7));
  // Months of whole weeks are alike only by chance.
  const months = (weeks ?? 1) > 1 ? null : usualCount(last, monthOf);
  // Periods of 4, 4 and 5 weeks are one a month: a quarter of them begins anew.
  const quarters = months === 1 ? 3 : null;
  const years = months === null ? null : 12 * months;
  return [days, weeks, months, quarters, years].flatMap((rows) => (rows !== null && rows > 1 ? [rows] : []));
}

/** Looked at from the end: how rows come may have changed. */
const timesLookedAt = 20_000;

const dayMs = 86_400_000;
const monthOf = (timestampMs: number): number => {
  const date = new Date(timestampMs);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
};

/** Of the parts that hold rows: with fewer a number may be the same by chance. */
const fewestParts = 3;
/** Holidays and extra hours leave some parts with another number. */
const leastShare = 0.6;

/** How many rows nearly every part of the calendar holds, of those that hold any; null where no number is usual. */
function usualCount(times: Float64Array, partOf: (timestampMs: number) => number): number | null {
  const counts = new Map<number, number>();
  for (const timestampMs of times) {
    const part = partOf(timestampMs);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  // The first and the last part may be cut.
  const whole = [...counts.values()].slice(1, -1);
  if (whole.length < fewestParts) return null;
  const sizes = new Map<number, number>();
  for (const rows of whole) sizes.set(rows, (sizes.get(rows) ?? 0) + 1);
  const [[rows, often]] = [...sizes].sort((one, other) => other[1] - one[1]);
  return often >= leastShare * whole.length ? rows : null;
}
