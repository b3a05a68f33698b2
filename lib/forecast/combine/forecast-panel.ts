import { bandsOfRun, type RunBands } from '../bands/bands-of-run.ts';
import type { BaselineForecasts } from '../baselines/forecast-baselines.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { forecastWithNetworks, type ScaledForecasts } from '../training/network-forecast.ts';
import type { Stage } from '../training/stage.ts';
import type { TrainedStages } from '../training/trained-stages.ts';
import { combinePanel } from './combine-panel.ts';
import {
  chooseForecast,
  forecastMethod,
  joinCombination,
  limitMethods,
  standstills,
} from './series-methods.ts';
import type { MethodWeight } from './weigh-methods.ts';

/** What is forecast for every series of a panel, all of it in the order of the panel. */
export type PanelForecast = {
  /** Which of the methods is the forecast. */
  readonly forecastMethod: MethodName;
  readonly networks: readonly ScaledForecasts[];
  readonly methods: readonly (readonly MethodForecast[])[];
  /** Of the combinations beyond the end. */
  readonly weights: readonly (readonly MethodWeight[])[];
  /** How far the pretrained network was ahead where that gave it a part of them; null where it has none. */
  readonly pretrainedLead: number | null;
  /** Of the method that is the forecast, with the bands of each series. */
  readonly forecasts: readonly ScaledForecasts[];
  readonly bands: readonly RunBands[];
};

/** Forecasts with everything that has been fitted. Whatever is decided in here from data must be decided from
 * calibration forecasts: this is what the leak test does again on a panel whose held-out part is another one. */
export function forecastPanel(
  backtest: Stage,
  final: Stage,
  trained: Pick<TrainedStages, 'backtest' | 'final'>,
  baselines: readonly BaselineForecasts[],
  { horizon, seasons }: Pick<ForecastSettings, 'horizon' | 'seasons'>,
): PanelForecast {
  const networks = forecastWithNetworks(backtest, final, trained);
  const stillAt = backtest.panel.map(standstills);
  const single = networks.map((network, index) =>
    limitMethods(network, baselines[index].methods, backtest.panel[index], stillAt[index]),
  );
  const { bySeries: combined, pretrainedLead } = combinePanel(single, backtest.panel, backtest.recipe);
  const methods = single.map((own, index) =>
    joinCombination(
      own,
      combined[index].combination,
      { before: backtest.panel[index], all: final.panel[index] },
      stillAt[index],
    ),
  );

  // One of the methods is the forecast; its bands are as wide as it was wrong where it knew nothing of the answer.
  const forecasts = networks.map((network, index) =>
    chooseForecast(network, methods[index], stillAt[index], backtest.forecaster.shapesBands ? [] : seasons),
  );
  const { recipe, forecaster } = backtest;
  const rule = { shapesBands: forecaster.shapesBands, bands: recipe.bands };
  const bands = bandsOfRun(forecasts, horizon, rule);
  const weights = combined.map((own) => own.weights);
  return { forecastMethod, networks, methods, weights, pretrainedLead, forecasts, bands };
}
