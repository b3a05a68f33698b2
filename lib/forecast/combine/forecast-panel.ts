import { bandsOfRun, type RunBands } from '../bands/bands-of-run.ts';
import { followSeasons } from '../bands/follow-seasons.ts';
import type { BaselineForecasts } from '../baselines/forecast-baselines.ts';
import { keepAllowed, keepWithin } from '../constraints/allowed-values.ts';
import { standstillAt } from '../data/lifetime.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
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
import { settle } from './settle.ts';
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
    [asMethod('network', network), ...baselines[index].methods].map((own) =>
      standStill(
        mapValues(own, (value) => keepWithin(backtest.panel[index].allowed, value)),
        stillAt[index],
      ),
    ),
  );
  const { bySeries: combined, pretrainedLead } = combinePanel(single, backtest.panel, backtest.recipe);
  // Rounded, where whole numbers are wanted, after they have been combined.
  const methods = single.map((own, index) => {
    const combination = settle(combined[index].combination, backtest.panel[index], final.panel[index]);
    return [own[0], combination, ...own.slice(1)].map((method) =>
      mapValues(standStill(method, stillAt[index]), (value) =>
        keepAllowed(backtest.panel[index].allowed, value),
      ),
    );
  });

  // One of the methods is the forecast; its bands are as wide as it was wrong where it knew nothing of the answer.
  const forecastMethod: MethodName = 'combination';
  const forecasts = networks.map((network, index) => {
    const chosen = methods[index].find(({ method }) => method === forecastMethod);
    const own = markStandstill(chosen ? replaceValues(network, chosen) : network, stillAt[index]);
    // A network that shapes the bands has seen how the spread goes with the season.
    return backtest.forecaster.shapesBands ? own : followSeasons(own, seasons);
  });
  const bands = bandsOfRun(forecasts, horizon, backtest.forecaster);
  const weights = combined.map((own) => own.weights);
  return { forecastMethod, networks, methods, weights, pretrainedLead, forecasts, bands };
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

/** The value at which a series stands still before an origin, undefined where it moves. */
type Standstills = (origin: number) => number | undefined;

/** Asks for each origin once: every method has the same. */
function standstills(series: PreparedSeries): Standstills {
  const known = new Map<number, number | undefined>();
  return (origin) => {
    if (series.lifetime === null) return undefined;
    if (!known.has(origin)) known.set(origin, standstillAt(series, origin)?.value);
    return known.get(origin);
  };
}

/** A method's forecasts, but the value at which a series stands still before an origin from there on. */
function standStill(method: MethodForecast, stillAt: Standstills): MethodForecast {
  const still = (own: OriginForecast): OriginForecast => {
    const value = stillAt(own.origin);
    return value === undefined ? own : { ...own, values: own.values.map(() => value) };
  };
  return {
    ...method,
    calibration: method.calibration.map(still),
    heldOut: method.heldOut.map(still),
    future: still(method.future),
  };
}

function markStandstill(
  { calibration, heldOut, future }: ScaledForecasts,
  stillAt: Standstills,
): ScaledForecasts {
  const mark = (forecast: ScaledForecast): ScaledForecast => {
    const standstill = stillAt(forecast.window.origin);
    return standstill === undefined ? forecast : { ...forecast, standstill };
  };
  return { calibration: calibration.map(mark), heldOut: heldOut.map(mark), future: mark(future) };
}
