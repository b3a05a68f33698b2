import type { Step, StepUnit, TimeSeries } from '#lib/time-series.ts';
import { type TimeTick, timeTicks } from '../chart/axes/time-ticks.ts';
import { formatTimestamp, monthNames } from '../words/format-date.ts';

/** When the observations that a chart counts were made, as plain data. */
export type ObservedTimes = {
  /** By which they are written. */
  readonly unit: StepUnit;
  /** Counts in rising order, and the milliseconds since 1970 of each. */
  readonly counts: readonly number[];
  readonly times: readonly number[];
};

/** The times of some counts of a series; null where its timestamps are times themselves.
 * @param counts  in rising order; those beyond the data are left out */
export function observedTimes(history: TimeSeries | null, counts: readonly number[]): ObservedTimes | null {
  if (history?.observedAt === undefined) return null;
  const { observedAt, timestamps } = history;
  const [first = 0] = timestamps;
  const known = counts.filter((count) => count - first >= 0 && count - first < observedAt.length);
  const isEvery = (ms: number): boolean => observedAt.every((time) => time % ms === 0);
  return {
    unit: isEvery(86_400_000) ? 'day' : isEvery(60_000) ? 'minute' : 'second',
    counts: known,
    times: known.map((count) => observedAt[count - first]),
  };
}

/** What the time axis of a chart goes by. */
type Timed = { readonly step: Step; readonly observed: ObservedTimes | null };

/** A timestamp of the chart in words: when it was observed, or its count where it lies beyond the data. */
export function formatObservedTime({ step, observed }: Timed, timestamp: number): string {
  const place = observed?.counts.indexOf(timestamp) ?? -1;
  const time = observed?.times[place];
  return time === undefined || observed === null
    ? formatTimestamp(timestamp, step)
    : writeTime(time, observed.unit);
}

/** "18 Jan 2024 15:19": without the weekday, so that it has room in the readout. */
function writeTime(timestampMs: number, unit: StepUnit): string {
  const date = new Date(timestampMs);
  const day = `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return unit === 'day' ? day : `${day} ${date.toISOString().slice(11, unit === 'minute' ? 16 : 19)}`;
}

/** Ticks of the chart's time axis: where it counts, each is labelled by when it was observed. */
export function chartTicks({ step, observed }: Timed, from: number, to: number, limit: number): TimeTick[] {
  if (observed === null) return timeTicks(from, to, step, limit);
  // These labels are longer than those of a calendar, whose year is said once.
  return timeTicks(from, to, step, Math.max(2, Math.floor(limit / 2))).map((tick) => {
    const place = observed.counts.findLastIndex((count) => count <= tick.at);
    const last = observed.counts.at(-1) ?? Number.NEGATIVE_INFINITY;
    const time = observed.times[place];
    const isBeyond = time === undefined || tick.at > last;
    return { ...tick, label: isBeyond ? formatTimestamp(tick.at, step) : shortTime(time, observed.unit) };
  });
}

function shortTime(timestampMs: number, unit: StepUnit): string {
  const date = new Date(timestampMs);
  if (unit === 'day') return writeTime(timestampMs, unit);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.toISOString().slice(11, 16)}`;
}
