import type { Step } from '#lib/time-series.ts';
import type { IngestNote } from '../schema.ts';

/** Finds a step of months, quarters or years where every series has at most one row a month.
 * @returns null where the days of the month wander, as those of 4-week periods do */
export function findMonthStep(
  series: readonly Float64Array[],
): { readonly step: Step; readonly notes: readonly IngestNote[] } | null {
  const counts = new Map<number, number>();
  let first = 31;
  let last = 1;
  let fromEnd = 0;
  for (const times of series) {
    let before = Number.NaN;
    for (const timestampMs of times) {
      const date = new Date(timestampMs);
      const day = date.getUTCDate();
      const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      first = Math.min(first, day);
      last = Math.max(last, day);
      fromEnd = Math.max(fromEnd, lastDay - day);
      const month = monthIndex(timestampMs);
      const months = month - before;
      if (months === 0) return null;
      if (months > 0) counts.set(months, (counts.get(months) ?? 0) + 1);
      before = month;
    }
  }
  const monthEnd = fromEnd <= 3 && first !== last;
  if (!monthEnd && last - first > 3) return null;
  const months = chooseMonths(counts);
  if (months === null) return null;
  const size = months % 12 === 0 ? ({ unit: 'year', count: months / 12 } as const) : sizeInMonths(months);
  const notes: IngestNote[] = [];
  if (first !== last && fromEnd !== 0) {
    const where = monthEnd
      ? 'different days among the last days'
      : first === 1
        ? 'different days among the first days'
        : `days from the ${ordinal(first)} to the ${ordinal(last)}`;
    const sentence = `The rows fall on ${where} of their months; each was read as its month's.`;
    notes.push({ kind: 'wandering-day', sentence });
  }
  return { step: monthEnd ? { ...size, monthEnd: true } : size, notes };
}

/** A day of the month in words: `1st`, `15th`. */
export const ordinal = (day: number): string => {
  const ending = day % 10 > 3 || Math.floor(day / 10) === 1 ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10];
  return `${day}${ending}`;
};

/** Months since the year 0. */
export function monthIndex(timestampMs: number): number {
  const date = new Date(timestampMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function sizeInMonths(months: number): Step {
  return months === 3 ? { unit: 'quarter', count: 1 } : { unit: 'month', count: months };
}

/** The commonest distance if the others are whole multiples of it, else the largest that divides all. */
function chooseMonths(counts: ReadonlyMap<number, number>): number | null {
  const distances = [...counts].sort((left, right) => right[1] - left[1]);
  if (distances.length === 0) return null;
  const commonest = distances[0][0];
  if (distances.every(([months]) => months % commonest === 0)) return commonest;
  return distances.map(([months]) => months).reduce((left, right) => divisor(left, right));
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}
