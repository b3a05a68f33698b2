import type { TimeSeries } from '#lib/time-series.ts';
import { writeTime } from '../cells/times/write-time.ts';
import type { IngestSummary } from '../schema.ts';
import { continueTimes } from '../steps/continue-times.ts';

/** How the timestamps of a forecast are written: as the file wrote its own, where its form is known. A series whose observations are only
 * counted goes on by the dates that it was observed at, where these keep a pattern, else by its counts.
 * @param panel    what was forecast
 * @param horizon  steps beyond the end
 * @returns null where neither is known */
export function writeAsInput(
  panel: readonly TimeSeries[],
  { step, timePattern }: Pick<IngestSummary, 'step' | 'timePattern'>,
  horizon: number,
): ((timestampMs: number, key: string) => string | number) | null {
  const writeDate =
    timePattern === null ? null : (timestampMs: number) => writeTime(timePattern, timestampMs);
  if (step.unit !== 'observation') return writeDate;
  const times = new Map(
    panel.flatMap(({ key, timestamps, observedAt }) => {
      const further = observedAt === undefined ? null : continueTimes(observedAt, horizon);
      if (observedAt === undefined || further === null) return [];
      return [[key, { first: timestamps[0], all: [...observedAt, ...further] }] as const];
    }),
  );
  if (times.size === 0) return null;
  return (count, key) => {
    const own = times.get(key);
    const timestampMs = own?.all[count - own.first];
    if (timestampMs === undefined) return count;
    return writeDate?.(timestampMs) ?? new Date(timestampMs).toISOString().replace(/(T00:00:00)?\.000Z$/, '');
  };
}
