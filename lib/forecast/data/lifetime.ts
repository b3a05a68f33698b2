import type { Step, TimeSeries } from '#lib/time-series.ts';
import { isLaunch, possibleLaunch } from '../lifetime/find-launch.ts';
import { findStandstill } from '../lifetime/find-standstill.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { type StageName, splitSeries } from './split-series.ts';

/** By what it is told whether a series stands still for good. */
export type LifetimeRule = {
  /** The shortest; 0 for none. */
  readonly season: number;
  /** Whether one that has moved may have ended. */
  readonly ends: boolean;
};

/** The rule of a series; null for settings of earlier versions, which say nothing of it. */
export function lifetimeRule(
  step: Step,
  { lifetime, seasons }: Pick<ForecastSettings, 'lifetime' | 'seasons'>,
): LifetimeRule | null {
  if (lifetime === undefined) return null;
  return { season: seasons.at(0) ?? naturalSeason(step).at(0) ?? 0, ends: lifetime === 'found' };
}

/** A series whose values before its launch are missing, where it has one; in a stage that is judged, where what lies before the
 * cutoff tells of it.
 * @param fitted  as for `splitSeries` */
export function withoutLead(
  series: TimeSeries,
  settings: Pick<ForecastSettings, 'lifetime' | 'seasons' | 'horizon' | 'holdout' | 'lookback'>,
  recipe: Pick<Recipe, 'validation'>,
  stage: StageName,
  fitted: number = series.values.length,
): TimeSeries {
  if (settings.lifetime !== 'found') return series;
  const { season } = lifetimeRule(series.step, settings) ?? { season: 0 };
  const launch = possibleLaunch(series.values);
  if (launch === 0) return series;
  // Of a series that is only launched in its held-out part nothing is known before: there it stands still.
  const { cutoff } = splitSeries(series.values, settings, recipe, stage, fitted);
  if (!isLaunch(series.values, launch, cutoff, season)) return series;
  return { ...series, values: series.values.map((value, index) => (index < launch ? Number.NaN : value)) };
}

/** The same by all that is known, for a forecast beyond the end. */
export const withoutLeadAtEnd = (
  series: TimeSeries,
  { lifetime, seasons }: Pick<ForecastSettings, 'lifetime' | 'seasons'>,
): TimeSeries =>
  // Where everything is learnt from, how a series would be split moves nothing.
  withoutLead(
    series,
    { lifetime, seasons, horizon: 1, holdout: 0, lookback: 1 },
    { validation: 'oneHorizon' },
    'final',
  );

/** The value at which a series stands still before an origin, for good as far as can be seen there; null where it does not. */
export function standstillAt(
  series: { readonly trusted: Float64Array; readonly lifetime: LifetimeRule | null },
  origin: number,
): { readonly value: number; readonly from: number } | null {
  const { trusted, lifetime } = series;
  return lifetime && findStandstill(trusted, origin, lifetime.season, lifetime.ends);
}
