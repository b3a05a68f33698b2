import { type Result, refuse, succeed } from '#lib/result.ts';
import type { Covariate, TimeSeries } from '#lib/time-series.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { CovariateSettings } from '../settings/settings-schema.ts';
import { calendarCovariates } from './calendar-covariates.ts';
import { extendCovariate } from './extend-covariate.ts';

/** Gives each series that is to be forecast the columns that may predict it, and its calendar.
 * @param targets   to be forecast
 * @param columns   every other series of the same file
 * @param settings  which of them, and what is known of each
 * @param horizon   how far beyond the end the calendar and what is assumed go */
export function attachCovariates(
  targets: readonly TimeSeries[],
  columns: readonly TimeSeries[],
  settings: Omit<CovariateSettings, 'holidays'>,
  horizon: number,
): Result<TimeSeries[], FitProblem> {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const wanted = [
    ...settings.future.map((name) => ({ name, known: 'future' as const })),
    ...settings.past.map((name) => ({ name, known: 'past' as const })),
  ];
  const attached: TimeSeries[] = [];
  for (const target of targets) {
    const covariates: Covariate[] = [];
    for (const { name, known } of wanted) {
      const key = covariateKey(target.key, name, byKey);
      if (targets.some((other) => other.key === key))
        return refuse({ code: 'covariate-is-target', column: name });
      const column = byKey.get(key);
      if (!column) return refuse({ code: 'unknown-covariate', key: target.key, column: name });
      const covariate = { name, known, timestamps: column.timestamps, values: column.values };
      covariates.push(
        known === 'future' && settings.beyond !== undefined
          ? extendCovariate(target, covariate, settings.beyond, horizon)
          : covariate,
      );
    }
    if (settings.calendar) covariates.push(...calendarCovariates(target, horizon));
    attached.push(covariates.length > 0 ? { ...target, covariates } : target);
  }
  return succeed(attached);
}

/** The key of a column beside a series: its name, or `<id>/<name>` where a file holds several ids.
 * @param known  keys to choose from */
export function covariateKey(target: string, name: string, known: { has(key: string): boolean }): string {
  if (known.has(name)) return name;
  return target.includes('/') ? `${target.slice(0, target.lastIndexOf('/'))}/${name}` : name;
}
