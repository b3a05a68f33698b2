import type { PreparedSeries } from '../data/prepared-series.ts';
import type { StageName } from '../data/split-series.ts';
import type { MethodForecast, OriginForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { ScaledForecast } from '../models/contract/forecaster.ts';
import { scaleValue, unscaleValue } from '../transforms/scaler.ts';
import { forecastWithEnsemble } from './ensemble-forecast.ts';
import type { Stage } from './stage.ts';
import type { Ensemble } from './trained-stages.ts';

/** What the networks, or any other method put in their place, say of one series, with the windows from which it is
 * said: their scales are those of the bands. */
export type ScaledForecasts = {
  readonly calibration: readonly ScaledForecast[];
  readonly heldOut: readonly ScaledForecast[];
  readonly future: ScaledForecast;
};

/** Networks' forecasts of every series: before the cutoff and after it by those of the backtest, beyond the end
 * by those that have learnt from all the data; by those of the backtest again if there are no others. */
export function forecastWithNetworks(backtest: Stage, final: Stage, trained: Networks): ScaledForecasts[] {
  const judged = (part: 'validation' | 'heldOut') =>
    Map.groupBy(
      forecastWithEnsemble(backtest.windows[part], backtest.forecaster, trained.backtest.weights),
      ({ window }) => window.series,
    );
  const calibration = judged('validation');
  const heldOut = judged('heldOut');
  const { stage, ensemble } = stageOfFuture(backtest, final, trained);
  const future = forecastWithEnsemble(stage.windows.future, stage.forecaster, ensemble.weights);
  return backtest.panel.map((series, index) => ({
    calibration: calibration.get(series) ?? [],
    heldOut: heldOut.get(series) ?? [],
    future: future[index],
  }));
}

/** The weights of both stages' networks. */
type Networks = { readonly [Name in StageName]: Pick<Ensemble, 'weights'> };

/** Which networks forecast beyond the end of the data. */
export function stageOfFuture<Own extends Pick<Ensemble, 'weights'>>(
  backtest: Stage,
  final: Stage,
  trained: { readonly [Name in StageName]: Own },
): { stage: Stage; ensemble: Own } {
  return trained.final.weights.length > 0
    ? { stage: final, ensemble: trained.final }
    : { stage: backtest, ensemble: trained.backtest };
}

/** Networks as one method among others. */
export function asMethod(
  method: MethodName,
  { calibration, heldOut, future }: ScaledForecasts,
): MethodForecast {
  return {
    method,
    calibration: calibration.map(unscale),
    heldOut: heldOut.map(unscale),
    future: unscale(future),
  };
}

/** Another method's values in the place of the networks', so that it gets bands of its own. Where it has no answer
 * the networks' stays. */
export function replaceValues(network: ScaledForecasts, method: MethodForecast): ScaledForecasts {
  const replaceAll = (own: readonly ScaledForecast[], others: readonly OriginForecast[]) => {
    const byOrigin = new Map(others.map((other) => [other.origin, other]));
    return own.map((forecast) => replace(forecast, byOrigin.get(forecast.window.origin)));
  };
  return {
    calibration: replaceAll(network.calibration, method.calibration),
    heldOut: replaceAll(network.heldOut, method.heldOut),
    future: replace(network.future, method.future),
  };
}

function replace(forecast: ScaledForecast, other: OriginForecast | undefined): ScaledForecast {
  if (!other) return forecast;
  const { scaler }: PreparedSeries = forecast.window.series;
  const values = forecast.values.map((value, step) =>
    Number.isFinite(other.values[step]) ? scaleValue(scaler, other.values[step]) : value,
  );
  return { ...forecast, values };
}

const unscale = ({ window, values }: ScaledForecast): OriginForecast => ({
  origin: window.origin,
  values: values.map((value) => unscaleValue(window.series.scaler, value)),
});
