import { attachCovariates, describeFitProblem } from '#lib/forecast/index.ts';
import type { CovariateSettings } from '#lib/forecast/schema.ts';
import { addHolidays, describeHolidayProblem } from '#lib/holidays/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** Splits the series of a file into those to be forecast and the columns that help to predict them.
 * @param hasIds  whether keys are `<id>/<column>` */
export function splitSeries(
  series: readonly TimeSeries[],
  { future, past }: CovariateSettings,
  hasIds: boolean,
): { targets: TimeSeries[]; columns: TimeSeries[] } {
  const isCovariate = ({ key }: TimeSeries): boolean =>
    [...future, ...past].some((name) => (hasIds ? key.endsWith(`/${name}`) : key === name));
  return {
    targets: series.filter((own) => !isCovariate(own)),
    columns: series.filter(isCovariate),
  };
}

/** The targets with their covariates, holidays among them. Where a file holds ids and one target, a series is called by its id, as if the
 * other columns had not been read. */
export function joinSeries(
  { targets, columns }: ReturnType<typeof splitSeries>,
  settings: CovariateSettings,
  horizon: number,
  names: { readonly target: readonly string[]; readonly hasIds: boolean },
): Result<TimeSeries[], { readonly code: string; readonly sentence: string }> {
  const attached = attachCovariates(targets, columns, settings, horizon);
  if (!attached.ok)
    return refuse({ code: attached.problem.code, sentence: describeFitProblem(attached.problem) });
  const whole =
    settings.holidays === null ? attached : addHolidays(attached.value, settings.holidays, horizon);
  if (!whole.ok) return refuse({ code: whole.problem.code, sentence: describeHolidayProblem(whole.problem) });
  const [only] = names.target;
  if (!names.hasIds || names.target.length !== 1) return whole;
  const suffix = `/${only}`;
  return succeed(
    whole.value.map((own) =>
      own.key.endsWith(suffix) ? { ...own, key: own.key.slice(0, -suffix.length) } : own,
    ),
  );
}
