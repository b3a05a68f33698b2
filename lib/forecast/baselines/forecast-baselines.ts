import type { Trainer } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import { validationOrigins } from '../data/windows.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { baselineSeasons } from './baseline-seasons.ts';
import type { Origins } from './forecast-pretrained.ts';
import { type SimpleTask, simpleMethods } from './simple-methods.ts';

/** What the baselines say about one series. */
export type BaselineForecasts = {
  readonly methods: readonly MethodForecast[];
  readonly notes: readonly string[];
  /** Whether ETS was left out, for want of time. */
  readonly withoutEts: boolean;
};

/** Values that ETS and Theta are fitted on, at most, the last ones; more where the longest season is long. */
const mostValues = 2_000;
/** Likelihood terms that all ETS fits of a panel may take together, and one of them: about 20 s and 2 s. */
const panelTerms = 1e9;
const seriesTerms = 1e8;
const etsForms = 15;

/** Forecasts with every baseline: from origins before the cutoff, where a combination may choose its weights; from
 * those of the held-out part, the same as the network's; and beyond the end. Those that have
 * something to fit do it before each of these parts, the others at every origin.
 * @param backtest     the series with its cutoff
 * @param final        the same series, all of it learnt from; `backtest` again where the future is of no interest
 * @param recipe       of the panel: the more series, the shorter the search for each ETS; never a clock
 * @param trainer      holds the pretrained weights
 * @param withoutEts   leaves out the one method that takes its time
 * @param origins      where forecasts are wanted from, beside the end of the data */
export function forecastBaselines(
  backtest: PreparedSeries,
  final: PreparedSeries,
  settings: Pick<ForecastSettings, 'horizon' | 'seasons'>,
  recipe: Pick<Recipe, 'seriesCount' | 'baselineSeasons' | 'weights'>,
  trainer: Trainer,
  withoutEts = false,
  origins: Origins = judgedOrigins(backtest, settings.horizon, recipe.seriesCount),
): BaselineForecasts {
  const { horizon } = settings;
  const { seriesCount } = recipe;
  const seasons = baselineSeasons(settings, backtest, recipe);
  const longestSeason = seasons.at(-1) ?? 1;
  const task: SimpleTask = {
    ...{ backtest, final, horizon, seasons, longestSeason, origins, trainer },
    weighsPretrained: recipe.weights.pretrained !== 'none',
    reach: Math.max(mostValues, 4 * longestSeason),
    evaluations: (count) => (withoutEts ? 0 : evaluations(count, seriesCount)),
  };
  const methods: MethodForecast[] = [];
  const notes: string[] = [];
  for (const simple of simpleMethods) {
    const { forecasts, note } = simple.forecast(task);
    if (forecasts !== null) methods.push(forecasts);
    if (note !== undefined) notes.push(note);
  }
  return { methods, notes, withoutEts };
}

/** Where a fit is judged from. */
const judgedOrigins = (backtest: PreparedSeries, horizon: number, seriesCount: number): Origins => ({
  calibration: validationOrigins(backtest, horizon, seriesCount),
  heldOut: heldOutOrigins(backtest, horizon),
});

/** How often the likelihood of a model may be worked out. */
function evaluations(length: number, seriesCount: number): number {
  const terms = Math.min(seriesTerms, panelTerms / (3 * seriesCount));
  return Math.max(100, Math.min(Math.floor(terms / (etsForms * Math.max(length, 1))), 2_000));
}

/** A horizon apart, from the cutoff on. */
function heldOutOrigins({ split }: PreparedSeries, horizon: number): number[] {
  const count = Math.ceil((split.length - split.cutoff) / horizon);
  return Array.from({ length: count }, (_, index) => split.cutoff + index * horizon);
}
