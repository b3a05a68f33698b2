import type { TimeSeries } from '#lib/time-series.ts';
import { possibleLaunch } from '../lifetime/find-launch.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { lifetimeRule, standstillAt, withoutLeadAtEnd } from './lifetime.ts';
import { trustValues } from './trust-values.ts';

/** What is not a series' life: timestamps are those of the series. */
export type Lifetime = {
  readonly key: string;
  /** Where it begins after it stood still at a value; null where it begins with its first one. */
  readonly launch: { readonly timestamp: number; readonly value: number } | null;
  /** Since when it stands still for good, and whether it ever did anything else; null where it moves. */
  readonly standstill: {
    readonly timestamp: number;
    readonly value: number;
    readonly throughout: boolean;
  } | null;
};

/** What a forecast beyond the end leaves out of each series as no part of its life; series that are alive from first to last are
 * left out. */
export function listLifetimes(
  panel: readonly TimeSeries[],
  settings: Pick<ForecastSettings, 'lifetime' | 'outliers' | 'seasons' | 'horizon'>,
): Lifetime[] {
  return panel.flatMap((series) => {
    const { key, step, timestamps, values } = series;
    const { length } = values;
    const lived = withoutLeadAtEnd(series, settings);
    const start = lived === series ? 0 : possibleLaunch(values);
    const { trusted } = trustValues(lived, { start, cutoff: length, length }, settings);
    const still = standstillAt({ trusted, lifetime: lifetimeRule(step, settings) }, length);
    if (still === null && start === 0) return [];
    return [
      {
        key,
        launch:
          start === 0
            ? null
            : { timestamp: timestamps[start], value: values.find(Number.isFinite) ?? Number.NaN },
        standstill: still && {
          timestamp: timestamps[still.from],
          value: still.value,
          throughout: trusted.findIndex(Number.isFinite) === still.from,
        },
      },
    ];
  });
}
