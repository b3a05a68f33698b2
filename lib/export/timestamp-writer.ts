import type { FitResult } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { writeByPattern } from './write-by-pattern.ts';

/** How a run's timestamps are written: dates where every one of them is a midnight, else date and time;
 * the plain count where the series has no calendar.
 * @param step the series' step; without it a calendar is taken for granted
 * @param pattern how the input wrote its timestamps, where a pattern says it
 * @returns a function of milliseconds since 1970, wall clock read as if it were UTC */
export function timestampWriter(
  result: FitResult,
  step?: Step,
  pattern: string | null = null,
): (timestampMs: number) => string | number {
  if (step?.unit === 'observation') return (timestampMs) => timestampMs;
  if (pattern !== null) return (timestampMs) => writeByPattern(pattern, timestampMs);
  const onlyDates = result.series.every((series) =>
    [...series.heldOut, ...series.future].every((point) => point.timestamp % dayMs === 0),
  );
  return (timestampMs) => {
    const iso = new Date(timestampMs).toISOString();
    if (onlyDates) return iso.slice(0, iso.indexOf('T'));
    return iso.replace('.000Z', '').replace('Z', '');
  };
}

const dayMs = 86_400_000;
