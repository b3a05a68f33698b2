import type { Step, TimeSeries } from '#lib/time-series.ts';

/** A series on the times at which it was observed, where it counts its observations and the times are known; else as it is.
 * The model sees the count, whoever looks at the data sees the times. */
export function atDisplayedTimes(series: TimeSeries): TimeSeries {
  const { observedAt, ...rest } = series;
  if (observedAt === undefined) return series;
  return { ...rest, timestamps: observedAt, step: stepOfWriting(observedAt) };
}

/** The step by which a timestamp is written: days where none has a time of day. */
const stepOfWriting = (timestamps: Float64Array): Step =>
  timestamps.every((timestampMs) => timestampMs % 86_400_000 === 0)
    ? { unit: 'day', count: 1 }
    : { unit: timestamps.every((timestampMs) => timestampMs % 60_000 === 0) ? 'minute' : 'second', count: 1 };
