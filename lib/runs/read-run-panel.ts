import { readPanel, readVersionById } from '#lib/datasets/index.ts';
import { attachCovariates, covariateKey } from '#lib/forecast/index.ts';
import type { CovariateSettings, FitProblem, ForecastSettings } from '#lib/forecast/schema.ts';
import { type Result, refuse } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** Why the data of a run could not be read or put together. */
type PanelProblem =
  | { readonly code: 'unknown-version'; readonly id: string }
  | { readonly code: 'unknown-series'; readonly key: string }
  | FitProblem;

/** The series of a run, each with the columns of its version that its settings say foretell it. */
export async function readRunPanel(
  versionId: string,
  seriesKeys: readonly string[],
  { covariates, horizon }: Pick<ForecastSettings, 'covariates' | 'horizon'>,
): Promise<Result<TimeSeries[], PanelProblem>> {
  const targets = await read(versionId, seriesKeys);
  if (!targets.ok || covariates === undefined) return targets;
  const columns = await readColumns(versionId, seriesKeys, covariates);
  return columns.ok ? attachCovariates(targets.value, columns.value, covariates, horizon) : columns;
}

async function readColumns(
  versionId: string,
  seriesKeys: readonly string[],
  { future, past }: CovariateSettings,
): Promise<Result<TimeSeries[], PanelProblem>> {
  const version = await readVersionById(versionId);
  const known = new Set(version?.series.map(({ key }) => key));
  const wanted = seriesKeys.flatMap((key) =>
    [...future, ...past].map((name) => covariateKey(key, name, known)),
  );
  return read(
    versionId,
    [...new Set(wanted)].filter((key) => known.has(key)),
  );
}

async function read(versionId: string, keys: readonly string[]): Promise<Result<TimeSeries[], PanelProblem>> {
  const panel = await readPanel(versionId, keys);
  if (panel.ok) return panel;
  const { problem } = panel;
  return problem.code === 'unknown-series'
    ? refuse(problem)
    : refuse({ code: 'unknown-version', id: versionId });
}
