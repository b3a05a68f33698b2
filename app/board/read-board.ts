import { listDatasets } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import type { SeriesForecast } from '#lib/forecast/schema.ts';
import { listRuns, readSeriesForecast } from '#lib/runs/index.ts';
import { type RunSummary, runFilterSchema } from '#lib/runs/schema.ts';

/** A dataset with the newest forecast that was made on it. */
export type BoardEntry = { readonly run: RunSummary; readonly series: SeriesForecast };

/** Datasets on the board at most. */
const shown = 6;

/** The datasets last uploaded to that have a forecast, each with its newest. */
export async function readBoard(): Promise<BoardEntry[]> {
  const { datasets } = await listDatasets(datasetFilterSchema.parse({}), shown);
  const entries = await Promise.all(
    datasets.filter(({ runCount }) => runCount > 0).map(({ id }) => readEntry(id)),
  );
  return entries.filter((entry) => entry !== null);
}

async function readEntry(datasetId: string): Promise<BoardEntry | null> {
  const { runs } = await listRuns({ ...runFilterSchema.parse({}), datasetId, status: 'SUCCEEDED' }, 1);
  const run = runs.at(0);
  const series = run === undefined ? null : await readSeriesForecast(run.id, null);
  return run === undefined || series === null || series.future.length === 0 ? null : { run, series };
}
