import type { TimeSeries } from '#lib/time-series.ts';
import type { FoundOutlier } from '../result/evidence-schema.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { type Outlier, trustValues } from './trust-values.ts';

/** Those of one series, in time order. */
export type SeriesOutliers = { readonly key: string; readonly outliers: readonly FoundOutlier[] };

/** Which values have no say in a forecast beyond the end of the data, by series; those without any are left out. */
export function listOutliers(
  panel: readonly TimeSeries[],
  settings: Pick<ForecastSettings, 'outliers' | 'seasons' | 'horizon'>,
): SeriesOutliers[] {
  return panel.flatMap((series) => {
    const { length } = series.values;
    const start = Math.max(0, series.values.findIndex(Number.isFinite));
    const { outliers } = trustValues(series, { start, cutoff: length, length }, settings);
    return outliers.length === 0 ? [] : [{ key: series.key, outliers: outliers.map(asFound) }];
  });
}

/** An outlier as results and reports have it. */
export const asFound = ({ timestamp, value, expected }: Outlier): FoundOutlier => ({
  timestamp,
  value,
  expected: Number.isFinite(expected) ? expected : null,
});
