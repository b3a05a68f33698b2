import type { TimeSeries } from '#lib/time-series.ts';

/** Values before the end that an instant forecast is made from: a week of minutes, more than any other season takes. */
export const recentValues = 10_000;

/** The end of a series, as long as an instant forecast looks back; its covariates and what was filled in it are left out. */
export function recentPart({ key, step, timestamps, values, observedAt }: TimeSeries): TimeSeries {
  const last = (numbers: Float64Array) => numbers.slice(-recentValues);
  return {
    key,
    step,
    timestamps: last(timestamps),
    values: last(values),
    ...(observedAt === undefined ? {} : { observedAt: last(observedAt) }),
  };
}
