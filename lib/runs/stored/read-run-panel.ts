import { readPanel, readVersionById } from '#lib/datasets/index.ts';
import { attachCovariates, covariateKey, describeFitProblem } from '#lib/forecast/index.ts';
import type { CovariateSettings, FitProblem, ForecastSettings } from '#lib/forecast/schema.ts';
import { addHolidays, describeHolidayProblem, type HolidayProblem } from '#lib/holidays/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { maskImputed } from './mask-imputed.ts';

/** Why the data of a run could not be read or put together. */
type PanelProblem =
  | { readonly code: 'unknown-version'; readonly id: string }
  | { readonly code: 'unknown-series'; readonly key: string }
  | FitProblem
  | HolidayProblem;

/** One sentence for a person, where no other problem of a run says it. */
export function describePanelProblem(
  problem: Exclude<PanelProblem, { code: 'unknown-version' | 'unknown-series' }>,
): string {
  return problem.code === 'unknown-country' || problem.code === 'no-dates'
    ? describeHolidayProblem(problem)
    : describeFitProblem(problem);
}

/** The series of a run as they were observed, each with the columns of its version that its settings say predict it. */
export async function readRunPanel(
  versionId: string,
  seriesKeys: readonly string[],
  { covariates, horizon }: Pick<ForecastSettings, 'covariates' | 'horizon'>,
): Promise<Result<TimeSeries[], PanelProblem>> {
  const targets = await read(versionId, seriesKeys);
  if (!targets.ok || covariates === undefined) return targets;
  const columns = await readColumns(versionId, seriesKeys, covariates);
  if (!columns.ok) return columns;
  const attached = attachCovariates(targets.value, columns.value, covariates, horizon);
  if (!attached.ok || covariates.holidays === null) return attached;
  return addHolidays(attached.value, covariates.holidays, horizon);
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
  if (panel.ok) return succeed(panel.value.map(maskImputed));
  const { problem } = panel;
  return problem.code === 'unknown-series'
    ? refuse(problem)
    : refuse({ code: 'unknown-version', id: versionId });
}
