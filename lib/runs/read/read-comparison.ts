import { compareRuns, type RunComparison } from '#lib/forecast/index.ts';
import type { RunDetail } from '../schema.ts';
import { readSeriesForecast } from './read-result.ts';
import { readRun } from './read-run.ts';

/** Runs beside one another, and what they come to on one series that all of them have. */
export type ReadComparison = {
  /** Those of the ids that there are and that have a forecast. */
  readonly runs: readonly RunDetail[];
  /** Series that all of them have, of the same dataset. */
  readonly keys: readonly string[];
  readonly key: string | null;
  /** Null where they share no held-out step. */
  readonly compared: RunComparison | null;
};

/** Reads the runs and compares them on the series asked for, else on the first that they share. */
export async function readComparison(ids: readonly string[], wanted: string | null): Promise<ReadComparison> {
  const found = await Promise.all(ids.map(readRun));
  const runs = found.filter((run) => run?.result != null).filter((run) => run !== null);
  const [first] = runs;
  const isOneDataset = runs.every(({ datasetId }) => datasetId === first?.datasetId);
  const keys = isOneDataset
    ? (first?.seriesKeys ?? []).filter((key) => runs.every(({ seriesKeys }) => seriesKeys.includes(key)))
    : [];
  const key = keys.find((shared) => shared === wanted) ?? keys.at(0) ?? null;
  if (key === null || runs.length < 2) return { runs, keys, key, compared: null };
  const series = await Promise.all(
    runs.map(async ({ id, horizon }) => ({
      ...{ id, horizon },
      heldOut: (await readSeriesForecast(id, key))?.heldOut ?? [],
    })),
  );
  return { runs, keys, key, compared: compareRuns(series) };
}
