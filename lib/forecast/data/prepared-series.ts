import type { TimeSeries } from '#lib/time-series.ts';
import { type AllowedValues, allowedValues } from '../constraints/allowed-values.ts';
import { findSettledPhases, type SettledPhases } from '../constraints/settled-phases.ts';
import { explainValues } from '../covariates/explain-values.ts';
import { type PreparedCovariate, prepareCovariates } from '../covariates/prepare-covariates.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { naturalSeason } from '../seasons/natural-season.ts';
import { type PastYears, pastYears } from '../seasons/past-years.ts';
import { type SeasonRows, seasonRows } from '../seasons/season-rows.ts';
import { isNearRandomWalk, varianceRatios } from '../seasons/variance-ratio.ts';
import { isYear } from '../seasons/year-dates.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { fillGaps, type GapFilling } from '../transforms/fill-gaps.ts';
import { needsLogarithm, takesLogarithm } from '../transforms/needs-logarithm.ts';
import { fitScaler, type Scaler, scaleValue } from '../transforms/scaler.ts';
import { chooseFilling } from './choose-filling.ts';
import { type LifetimeRule, lifetimeRule, withoutLead } from './lifetime.ts';
import { type Split, type StageName, splitSeries } from './split-series.ts';
import { type Outlier, trustValues } from './trust-values.ts';

/** A series as the recipe uses it. Arrays [length] where nothing else is said. */
export type PreparedSeries = {
  readonly source: TimeSeries;
  /** Original scale, NaN where nothing was observed or what was has no say. */
  readonly trusted: Float64Array;
  /** Those that have none, in time order. */
  readonly outliers: readonly Outlier[];
  /** What its life is told by; null where all of it is taken as that, and it never stands still for good. */
  readonly lifetime: LifetimeRule | null;
  readonly split: Split;
  readonly scaler: Scaler;
  /** Whether it is near a random walk, as prices are, by what is known before the cutoff that it is judged from. */
  readonly isWalk: boolean;
  /** Which values it may be forecast to have, by what is known before the cutoff. */
  readonly allowed: AllowedValues;
  /** How far back its seasons lie, by the row or by the date. */
  readonly rowsAgo: SeasonRows;
  /** What its past years say of a date, on the scale of `adjusted`; null where no season of it is a year that follows the date. */
  readonly years: PastYears | null;
  /** Where in its season it always has the same value, by what is known before the cutoff. */
  readonly settled: SettledPhases | null;
  /** Original scale, gaps filled, outliers replaced by what was to be expected; NaN before the first observation. */
  readonly filled: Float64Array;
  /** `filled` on the network's scale, 0 before the first observation. */
  readonly scaled: Float64Array;
  /** 1 where a value was observed that has its say. */
  readonly observed: Uint8Array;
  readonly covariates: readonly PreparedCovariate[];
  /** What they explain, on the network's scale, [length + horizon]. */
  readonly explained: Float64Array;
  /** `scaled` without it, as if nothing had happened: what the networks and their base forecast work on. */
  readonly adjusted: Float64Array;
};

/** A part shorter than this says little about how a series is scaled. */
const fewestToScale = 8;

/** Splits a series for a stage, leaves out what has no say, fits its scaler on the training part, fills its gaps and scales it.
 * @param fitted  values that the fit knew, as for `splitSeries` */
export function prepareSeries(
  source: TimeSeries,
  settings: ForecastSettings,
  recipe: Recipe,
  stage: StageName = 'backtest',
  fitted: number = source.values.length,
): PreparedSeries {
  const lived = withoutLead(source, settings, recipe, stage, fitted);
  const split = splitSeries(lived.values, settings, recipe, stage, fitted);
  const { outliers, trusted, expected } = trustValues(lived, split, settings);
  const season = settings.seasons.at(0) ?? 0;
  // A series too short to give a training part of its own is scaled by all that is known at the cutoff.
  const isLong = split.trainingEnd - split.start >= fewestToScale;
  const training = trusted.subarray(split.start, isLong ? split.trainingEnd : split.cutoff);
  const isWalk = walks(source, settings, recipe, fitted);
  // One series must show that a logarithm helps, but changes of a price are returns.
  const logarithm =
    recipe.scaling === 'ifPossible' || isWalk
      ? takesLogarithm(training, season || (naturalSeason(source.step).at(0) ?? 1))
      : needsLogarithm(training, season || 12);
  const scaler = fitScaler(training, logarithm, recipe.scaling === 'ifNeeded' && !isWalk);
  const filling = chooseFilling(settings, source.step, split.trainingEnd);
  const filled = fillGaps(expected, filling);
  const scaled = filled.map((value) => (Number.isFinite(value) ? scaleValue(scaler, value) : 0));
  const observed = Uint8Array.from(trusted, (value) => (Number.isFinite(value) ? 1 : 0));
  const part = { start: split.start, end: split.trainingEnd };
  const covariates = prepareCovariates(source, settings.horizon, part);
  const explained = explainValues(scaled, observed, covariates, part, season, settings.horizon);
  const adjusted = covariates.length > 0 ? adjust(scaled, observed, explained, filling) : scaled;
  // Of hours, too much would have a say in each.
  const year = settings.seasons.find((own) => source.step.unit !== 'hour' && isYear(source.step, own));
  return {
    lifetime: lifetimeRule(source.step, settings),
    ...{ source, trusted, outliers, split, isWalk, scaler, filled, scaled, observed, covariates, explained },
    ...{ adjusted, rowsAgo: seasonRows(source) },
    years: year === undefined ? null : pastYears(source, adjusted, year, part),
    allowed: allowedValues(trusted.subarray(split.start, split.cutoff), settings.constraints),
    settled: findSettledPhases(trusted, split.start, split.cutoff, settings.seasons),
  };
}

/** Tested on the same values in both stages, so that both model the series alike. A season rules a walk out. */
function walks(source: TimeSeries, settings: ForecastSettings, recipe: Recipe, fitted: number): boolean {
  if (settings.seasons.length > 0) return false;
  const lived = withoutLead(source, settings, recipe, 'backtest', fitted);
  const split = splitSeries(lived.values, settings, recipe, 'backtest', fitted);
  const { trusted } = trustValues(lived, split, settings);
  return isNearRandomWalk(varianceRatios(trusted.subarray(split.start, split.cutoff)));
}

/** Takes out what is explained; a gap is filled with what was left at other steps, not with what was explained there. */
function adjust(
  scaled: Float64Array,
  observed: Uint8Array,
  explained: Float64Array,
  filling: GapFilling,
): Float64Array {
  const left = scaled.map((value, index) => (observed[index] === 1 ? value - explained[index] : Number.NaN));
  return fillGaps(left, filling).map((value) => (Number.isFinite(value) ? value : 0));
}
