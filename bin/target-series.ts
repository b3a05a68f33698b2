import { attachCovariates } from '#lib/forecast/index.ts';
import type { CovariateSettings, FitProblem } from '#lib/forecast/schema.ts';
import { type Result, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** Parts the series of a file into those to be forecast and the columns that foretell them.
 * @param hasIds  whether keys are `<id>/<column>` */
export function partSeries(
  series: readonly TimeSeries[],
  { future, past }: CovariateSettings,
  hasIds: boolean,
): { targets: TimeSeries[]; columns: TimeSeries[] } {
  const foretells = ({ key }: TimeSeries): boolean =>
    [...future, ...past].some((name) => (hasIds ? key.endsWith(`/${name}`) : key === name));
  return {
    targets: series.filter((own) => !foretells(own)),
    columns: series.filter(foretells),
  };
}

/** The targets with their covariates. Where a file holds ids and one target, a series is called by its id, as if the
 * other columns had not been read. */
export function joinSeries(
  { targets, columns }: ReturnType<typeof partSeries>,
  settings: CovariateSettings,
  horizon: number,
  names: { readonly target: readonly string[]; readonly hasIds: boolean },
): Result<TimeSeries[], FitProblem> {
  const attached = attachCovariates(targets, columns, settings, horizon);
  const [only] = names.target;
  if (!attached.ok || !names.hasIds || names.target.length !== 1) return attached;
  const suffix = `/${only}`;
  return succeed(
    attached.value.map((own) =>
      own.key.endsWith(suffix) ? { ...own, key: own.key.slice(0, -suffix.length) } : own,
    ),
  );
}
