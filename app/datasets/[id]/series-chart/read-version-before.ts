import { readSeries, readVersion } from '#lib/datasets/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { atDisplayedTimes } from '../shown-times.ts';

/** A series as the version before had it, at the times at which it is drawn; null for a first version and for a new series. */
export async function readVersionBefore(
  datasetId: string,
  number: number,
  key: string,
): Promise<TimeSeries | null> {
  const before = number > 1 ? await readVersion(datasetId, number - 1) : null;
  const series = before === null ? null : await readSeries(before.id, key);
  return series === null ? null : atDisplayedTimes(series);
}
