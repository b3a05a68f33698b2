import { readSeries, readVersion } from '#lib/datasets/index.ts';
import { type ArrivedScore, type SeriesForecast, scoreArrived } from '#lib/forecast/schema.ts';
import type { RunDetail } from '#lib/runs/schema.ts';

/** The newest data of a run's dataset, where those are newer than the run's. */
export type NewerData = {
  readonly version: number;
  /** What has come of the forecast; null where the newer version has no such series. */
  readonly score: ArrivedScore | null;
  /** Values beyond the end of the run's data. */
  readonly more: number;
};

/** Reads what has come since a run was made; null where its data are still the newest. */
export async function readNewer(
  run: Pick<RunDetail, 'datasetId' | 'versionNumber'>,
  series: Pick<SeriesForecast, 'key' | 'future'>,
): Promise<NewerData | null> {
  const latest = await readVersion(run.datasetId);
  if (latest === null || latest.number <= run.versionNumber) return null;
  const truth = await readSeries(latest.id, series.key);
  const first = series.future[0]?.timestamp ?? Number.POSITIVE_INFINITY;
  return {
    version: latest.number,
    score: truth === null ? null : scoreArrived(series.future, truth),
    more: truth === null ? 0 : truth.timestamps.filter((timestamp) => timestamp >= first).length,
  };
}
