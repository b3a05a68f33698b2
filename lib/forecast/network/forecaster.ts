import type { Engine, NetworkShape } from '#lib/rnn/index.ts';
import type { PreparedCovariate } from '../covariates/prepare-covariates.ts';
import type { ForecastSettings } from '../schema.ts';
import { type BaseForecast, fitBaseForecast } from './base-forecast.ts';
import { encodeWindows } from './encode-windows.ts';
import type { WindowFrame } from './window-frame.ts';
import { planWindows, type WindowPlan } from './window-plan.ts';
import type { Window } from './windows.ts';

/** All of a forecaster but its weights. */
export type Forecaster = {
  readonly plan: WindowPlan;
  readonly base: BaseForecast;
  readonly shape: NetworkShape;
  /** What trains the network and runs it. */
  readonly engine: Engine;
};

/** Plans the windows, fits the base forecast on the training windows and shapes the network. */
export function designForecaster(
  training: readonly Window[],
  covariates: readonly PreparedCovariate[],
  settings: ForecastSettings,
  engine: Engine,
): Forecaster {
  const plan = planWindows(settings, covariates);
  return {
    plan,
    base: fitBaseForecast(training, plan),
    shape: shapeNetwork(plan, settings),
    engine,
  };
}

/** The network that reads windows of a plan. */
export function shapeNetwork(plan: WindowPlan, settings: ForecastSettings): NetworkShape {
  return {
    cell: settings.cell,
    inputSize: plan.inputSize,
    hiddenSize: settings.hiddenSize,
    layers: settings.layers,
    outputSize: settings.horizon,
    dropout: settings.dropout,
    head: 'last',
  };
}

/** Windows a call of the network sees, at most: enough to be quick, little enough to stay in the cache. */
const windowsACall = 64;
/** How far from the base forecast an answer may lie, in scales of its window. */
export const largestAnswer = 8;

/** A forecast of one window on the network's scale. */
export type ScaledForecast = {
  readonly window: Window;
  readonly frame: WindowFrame;
  /** [horizon] */
  readonly values: Float64Array;
};

/** Forecasts windows: base forecast plus the network's answer times the window's scale, plus what covariates explain.
 * @param predict  outputs [1, batch, horizon] for inputs [time, batch, input] */
export function forecastWindows(
  windows: readonly Window[],
  { plan, base }: Forecaster,
  predict: (inputs: Float64Array, time: number, batch: number) => Float64Array,
): ScaledForecast[] {
  const forecasts: ScaledForecast[] = [];
  for (let from = 0; from < windows.length; from += windowsACall) {
    const some = windows.slice(from, from + windowsACall);
    const encoded = encodeWindows(some, base, plan, null);
    const answers = predict(encoded.inputs, plan.lookback, some.length);
    some.forEach((window, index) => {
      const frame = encoded.frames[index];
      const values = Float64Array.from({ length: plan.horizon }, (_, step) => {
        const place = index * plan.horizon + step;
        const answer = Math.max(-largestAnswer, Math.min(largestAnswer, answers[place]));
        const base = encoded.base[place] + window.series.explained[window.origin + step];
        return base + frame.scale * answer;
      });
      forecasts.push({ window, frame, values });
    });
  }
  return forecasts;
}
