import type { Engine } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type PreparedSeries, prepareSeries } from '../data/prepared-series.ts';
import type { StageName } from '../data/split-series.ts';
import { listWindows, type Window, type Windows } from '../data/windows.ts';
import type { Forecaster } from '../models/contract/forecaster.ts';
import { models } from '../models/model-table.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** One of the two times that networks are trained: before the cutoff, to be judged on what lies after it, and on all
 * the data, to forecast beyond its end. */
export type Stage = {
  readonly name: StageName;
  /** The same for both. */
  readonly recipe: Recipe;
  readonly panel: readonly PreparedSeries[];
  readonly windows: Windows;
  readonly forecaster: Forecaster;
};

/** The stage that is judged on the held-out part, and the one that forecasts beyond the end. */
export type Stages = { readonly [Name in StageName]: Stage };

/** Prepares both. */
export const prepareStages = (
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  recipe: Recipe,
  engine: Engine,
): Stages => ({
  backtest: prepareStage('backtest', panel, settings, recipe, engine),
  final: prepareStage('final', panel, settings, recipe, engine),
});

/** Splits and scales every series for a stage, lists its windows and fits its base forecast.
 * @param fitted  of each series, values that the fit knew, as for `splitSeries`; all where left out */
export function prepareStage(
  name: StageName,
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  recipe: Recipe,
  engine: Engine,
  fitted?: readonly number[],
): Stage {
  const prepared = panel.map((series, index) =>
    prepareSeries(series, settings, recipe, name, fitted?.[index]),
  );
  const windows = listWindows(prepared, settings, recipe);
  const forecaster = models[recipe.model].prepare(prepared, windows.training, settings, engine);
  return { name, recipe, panel: prepared, windows, forecaster };
}

/** The same origins in the series of another stage. */
export function moveWindows(windows: readonly Window[], from: Stage, to: Stage): Window[] {
  const places = new Map(from.panel.map((series, index) => [series, to.panel[index]]));
  return windows.flatMap(({ series, origin }) => {
    const moved = places.get(series);
    return moved ? [{ series: moved, origin }] : [];
  });
}
