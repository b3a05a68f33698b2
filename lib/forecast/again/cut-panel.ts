import type { Covariate, TimeSeries } from '#lib/time-series.ts';

/** A panel as it was known at a time: what came later is left out, but for covariates that are known in the future.
 * @param until  timestamp of the last value that is left, of each series */
export const cutPanel = (panel: readonly TimeSeries[], until: readonly number[]): TimeSeries[] =>
  panel.map((series, index) => cutSeries(series, until[index]));

function cutSeries({ covariates, observedAt, ...series }: TimeSeries, until: number): TimeSeries {
  const length = countUntil(series.timestamps, until);
  return {
    ...series,
    timestamps: series.timestamps.slice(0, length),
    values: series.values.slice(0, length),
    ...(observedAt === undefined ? {} : { observedAt: observedAt.slice(0, length) }),
    ...(covariates === undefined ? {} : { covariates: covariates.map((own) => cutCovariate(own, until)) }),
  };
}

function cutCovariate(covariate: Covariate, until: number): Covariate {
  if (covariate.known === 'future') return covariate;
  const length = countUntil(covariate.timestamps, until);
  return {
    ...covariate,
    timestamps: covariate.timestamps.slice(0, length),
    values: covariate.values.slice(0, length),
  };
}

/** How many timestamps lie no later than one. */
export function countUntil(timestamps: Float64Array, until: number): number {
  const after = timestamps.findIndex((timestamp) => timestamp > until);
  return after === -1 ? timestamps.length : after;
}
