import { type Bands, calibrateBands, residualsOfFuture } from '../bands/calibrate-bands.ts';
import type { BaselineForecasts } from '../baselines/forecast-baselines.ts';
import { keepAllowed, keepWithin } from '../constraints/allowed-values.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import {
  asMethod,
  forecastWithNetworks,
  replaceValues,
  type ScaledForecasts,
} from '../training/network-forecast.ts';
import type { Stage } from '../training/stage.ts';
import type { TrainedStages } from '../training/trained-stages.ts';
import { combinePanel } from './combine-panel.ts';
import type { MethodWeight } from './weigh-methods.ts';

/** The bands of one run: those of the held-out part know nothing of it, those of the future do. */
type RunBands = { readonly heldOut: Bands; readonly future: Bands };

/** What is forecast for every series of a panel, all of it in the order of the panel. */
export type PanelForecast = {
  /** Which of the methods is the forecast. */
  readonly forecastMethod: MethodName;
  readonly networks: readonly ScaledForecasts[];
  readonly methods: readonly (readonly MethodForecast[])[];
  /** Of the combinations beyond the end. */
  readonly weights: readonly (readonly MethodWeight[])[];
  /** Of the method that is the forecast. */
  readonly forecasts: readonly ScaledForecasts[];
  readonly bands: RunBands;
};

/** Forecasts with everything that has been fitted. Whatever is decided in here from data must be decided from
 * calibration forecasts: this is what the leak test does again on a panel whose held-out part is another one. */
export function forecastPanel(
  backtest: Stage,
  final: Stage,
  trained: Pick<TrainedStages, 'backtest' | 'final'>,
  baselines: readonly BaselineForecasts[],
  { horizon }: Pick<ForecastSettings, 'horizon'>,
): PanelForecast {
  const networks = forecastWithNetworks(backtest, final, trained);
  const single = networks.map((network, index) =>
    [asMethod('network', network), ...baselines[index].methods].map((own) =>
      mapValues(own, (value) => keepWithin(backtest.panel[index].allowed, value)),
    ),
  );
  const combined = combinePanel(single, backtest.panel, backtest.recipe);
  // Rounded, where whole numbers are wanted, after they have been combined.
  const methods = single.map((own, index) =>
    [own[0], combined[index].combination, ...own.slice(1)].map((method) =>
      mapValues(method, (value) => keepAllowed(backtest.panel[index].allowed, value)),
    ),
  );

  // One of the methods is the forecast; its bands are as wide as it was wrong where it knew nothing of the answer.
  const forecastMethod: MethodName = 'combination';
  const forecasts = networks.map((network, index) => {
    const chosen = methods[index].find(({ method }) => method === forecastMethod);
    return chosen ? replaceValues(network, chosen) : network;
  });
  const calibration = forecasts.flatMap((own) => own.calibration);
  const heldOut = forecasts.flatMap((own) => own.heldOut);
  const bands = {
    heldOut: calibrateBands(calibration, horizon, backtest.forecaster),
    future: calibrateBands(
      residualsOfFuture(calibration, heldOut, backtest.forecaster),
      horizon,
      backtest.forecaster,
    ),
  };
  const weights = combined.map((own) => own.weights);
  return { forecastMethod, networks, methods, weights, forecasts, bands };
}

function mapValues(method: MethodForecast, change: (value: number) => number): MethodForecast {
  const changed = ({ origin, values }: OriginForecast): OriginForecast => ({
    origin,
    values: values.map(change),
  });
  return {
    method: method.method,
    calibration: method.calibration.map(changed),
    heldOut: method.heldOut.map(changed),
    future: changed(method.future),
  };
}
