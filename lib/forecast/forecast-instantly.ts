import { chooseEngine } from '#lib/rnn/index.ts';
import { addSteps, type TimeSeries } from '#lib/time-series.ts';
import { keepAllowed } from './constraints/allowed-values.ts';
import { settledAt } from './constraints/settled-phases.ts';
import { standstillAt } from './data/lifetime.ts';
import { asFound } from './data/list-outliers.ts';
import { type PreparedSeries, prepareSeries } from './data/prepared-series.ts';
import { chooseLogarithms, forecastOnScales } from './models/pretrained/choose-scale.ts';
import { pretrainedHistory, withExplained } from './models/pretrained/pretrained-history.ts';
import { medianAt, pretrainedQuantiles, takeQuantile } from './models/pretrained/pretrained-network.ts';
import { pretrainedNetwork } from './models/pretrained/pretrained-weights.ts';
import { chooseRecipe } from './recipe/recipe.ts';
import type { FoundOutlier } from './result/evidence-schema.ts';
import type { ForecastPoint } from './result/result-schema.ts';
import type { ForecastSettings } from './settings/settings-schema.ts';

/** A forecast without training and without a judgement. */
export type InstantForecast = {
  readonly key: string;
  /** Medians, and bands as the network gives them: not calibrated on this series. */
  readonly future: readonly ForecastPoint[];
  /** Values that had no say, in time order. */
  readonly outliers: readonly FoundOutlier[];
};

/** What the pretrained network says of every series of a panel beyond its end, at once: no training, no backtest. Each series
 * stands for itself: what others hold changes nothing. */
export function forecastInstantly(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
): InstantForecast[] {
  const recipe = chooseRecipe(panel, settings);
  const prepared = panel.map((series) => prepareSeries(series, settings, recipe, 'final'));
  const histories = prepared.map((series) =>
    pretrainedHistory(series, series.split.length, settings.seasons),
  );
  const { horizon } = settings;
  const trainer = pretrainedNetwork(chooseEngine());
  const byLogarithm = chooseLogarithms(trainer, histories, horizon);
  const forecasts = forecastOnScales(trainer, histories, horizon, byLogarithm);
  return prepared.map((series, index) => ({
    key: series.source.key,
    future: drawFuture(series, forecasts[index], horizon),
    outliers: series.outliers.map(asFound),
  }));
}

/** @param quantiles  [horizon, quantile] */
function drawFuture(series: PreparedSeries, quantiles: Float64Array, horizon: number): ForecastPoint[] {
  const { source, allowed, settled, split } = series;
  const still = standstillAt(series, split.length);
  const width = pretrainedQuantiles.length;
  const quantile = (at: number) =>
    still === null
      ? withExplained(series, split.length, takeQuantile(quantiles, at))
      : new Float64Array(horizon).fill(still.value);
  const [lo95, lo80, yhat, hi80, hi95] = [0, 1, medianAt, width - 2, width - 1].map(quantile);
  const last = source.timestamps[split.length - 1];
  return Array.from({ length: horizon }, (_, step) => {
    const only = still === null ? settledAt(settled, split.length + step) : null;
    const draw = (value: number, round?: (value: number) => number) =>
      keepAllowed(allowed, only ?? value, round);
    return {
      timestamp: addSteps(last, source.step, step + 1),
      actual: null,
      yhat: draw(yhat[step]),
      lo80: draw(lo80[step], Math.floor),
      hi80: draw(hi80[step], Math.ceil),
      lo95: draw(lo95[step], Math.floor),
      hi95: draw(hi95[step], Math.ceil),
    };
  });
}
