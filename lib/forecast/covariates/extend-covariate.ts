import { addSteps, type Covariate, type TimeSeries } from '#lib/time-series.ts';
import type { CovariateSettings } from '../settings/settings-schema.ts';

/** A covariate known in the future with a value at every step of the horizon, as far as there is one: its own, else what is
 * planned, else 0 where that is assumed. What it has up to the end of the series stays as it is.
 * @param series   that it stands beside
 * @param beyond   planned values by column, counted from the first step beyond the end
 * @param horizon  steps beyond the end */
export function extendCovariate(
  { timestamps, step }: Pick<TimeSeries, 'timestamps' | 'step'>,
  covariate: Covariate,
  { zero, values: planned }: NonNullable<CovariateSettings['beyond']>,
  horizon: number,
): Covariate {
  const last = timestamps[timestamps.length - 1];
  const known = covariate.timestamps.findIndex((timestamp) => timestamp > last);
  const end = known < 0 ? covariate.timestamps.length : known;
  const own = {
    timestamps: covariate.timestamps.subarray(end, end + horizon),
    values: covariate.values.subarray(end, end + horizon),
  };
  const plan = planned[covariate.name] ?? [];
  const later = Array.from({ length: horizon }, (_, ahead) => ({
    timestamp:
      own.timestamps[ahead] ??
      addSteps(own.timestamps.at(-1) ?? last, step, ahead + 1 - own.timestamps.length),
    value: Number.isFinite(own.values[ahead]) ? own.values[ahead] : (plan[ahead] ?? (zero ? 0 : Number.NaN)),
  }));
  return {
    ...covariate,
    timestamps: Float64Array.from([
      ...covariate.timestamps.subarray(0, end),
      ...later.map(({ timestamp }) => timestamp),
    ]),
    values: Float64Array.from([...covariate.values.subarray(0, end), ...later.map(({ value }) => value)]),
  };
}
