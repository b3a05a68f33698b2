import type { Engine } from '#lib/rnn/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type PreparedSeries, prepareSeries } from '../data/prepared-series.ts';
import type { StageName } from '../data/split-series.ts';
import { listWindows, type Window, type Windows } from '../data/windows.ts';
import type { Forecaster } from '../models/contract/forecaster.ts';
import { designPatchForecaster } from '../models/patch/patch-forecaster.ts';
import { designWindowForecaster } from '../models/window/window-forecaster.ts';
import { takesPatches } from '../recipe/takes-patches.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** One of the two times that networks are trained: before the cutoff, to be judged on what lies after it, and on all
 * the data, to forecast beyond its end. */
export type Stage = {
  readonly name: StageName;
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
  engine: Engine,
): Stages => ({
  backtest: prepareStage('backtest', panel, settings, engine),
  final: prepareStage('final', panel, settings, engine),
});

/** Splits and scales every series for a stage, lists its windows and fits its base forecast. */
export function prepareStage(
  name: StageName,
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  engine: Engine,
): Stage {
  const prepared = panel.map((series) => prepareSeries(series, settings, panel.length, name));
  const windows = listWindows(prepared, settings);
  const forecaster = takesPatches(panel)
    ? designPatchForecaster(prepared, windows.training, settings, engine)
    : designWindowForecaster(prepared, windows.training, settings, engine);
  return { name, panel: prepared, windows, forecaster };
}

/** The same origins in the series of another stage. */
export function moveWindows(windows: readonly Window[], from: Stage, to: Stage): Window[] {
  const places = new Map(from.panel.map((series, index) => [series, to.panel[index]]));
  return windows.flatMap(({ series, origin }) => {
    const moved = places.get(series);
    return moved ? [{ series: moved, origin }] : [];
  });
}
