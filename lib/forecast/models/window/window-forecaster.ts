import { createGenerator, type Engine, type NetworkShape } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';
import { clampOutput, type Forecaster, type OpenedWindow } from '../contract/forecaster.ts';
import { forecastInCalls, shapeNetwork, startNearBase } from '../contract/network-parts.ts';
import { scaleHead } from '../contract/scale-head.ts';
import { fitBaseForecast, repeatLast } from './base-forecast.ts';
import { encodeTargets, encodeWindows } from './encode-windows.ts';
import { spreadOf, typicalScales } from './typical-scale.ts';
import { planWindows, type WindowPlan } from './window-plan.ts';

/** Deviation of the noise added to normalised inputs: much where windows are few and would be learnt by heart. */
const inputNoise = (windows: number): number => (windows < 2_000 ? 0.2 : 0.05);

/** The forecaster of single series: one observation a step. Plans the windows, fits the base forecast on the training
 * windows and shapes the network. */
export function createWindowForecaster(
  panel: readonly PreparedSeries[],
  training: readonly Window[],
  settings: ForecastSettings,
  engine: Engine,
): Forecaster {
  const plan = planWindows(settings, panel[0].covariates);
  const areWalks = panel.every(({ isWalk }) => isWalk);
  const base = areWalks ? repeatLast(plan) : fitBaseForecast(training, plan);
  const typical = typicalScales(training, plan);
  const { lookback, horizon } = plan;
  const shape = shapeWindowNetwork(plan, settings);
  const deviation = inputNoise(training.length);
  const shrink = (weights: Float64Array, share: number) => scaleHead(weights, shape, share);
  const open = (window: Window): OpenedWindow => {
    const { inputs, base: own, frames } = encodeWindows([window], base, plan, null);
    const { series, origin } = window;
    const explained = own.map((value, step) => value + series.explained[origin + step]);
    return { inputs, base: explained, frame: frames[0] };
  };
  return {
    shape,
    loss: { kind: 'absolute' },
    engine,
    baseDescription: areWalks
      ? 'The network corrects the last value.'
      : plan.seasons.length > 0
        ? 'The network corrects a mix of the last value, the recent level and past seasons.'
        : 'The network corrects a mix of the last value and the recent level.',
    shapesBands: false,
    usesLastEpoch: false,
    encodeBatch(windows, seed) {
      const encoded = encodeWindows(windows, base, plan, { generator: createGenerator(seed), deviation });
      const { targets, weights } = encodeTargets(windows, encoded, horizon);
      return { time: lookback, batch: windows.length, inputs: encoded.inputs, targets, weights };
    },
    initialWeights: (drawn) => startNearBase(drawn, shrink),
    shrinkToBase: shrink,
    forecast: (windows, predict) =>
      forecastInCalls(windows, (some) => {
        const encoded = encodeWindows(some, base, plan, null);
        const answers = predict(encoded.inputs, lookback, some.length);
        return some.map((window, index) => {
          const frame = encoded.frames[index];
          const values = Float64Array.from({ length: horizon }, (_, step) => {
            const place = index * horizon + step;
            const own = encoded.base[place] + window.series.explained[window.origin + step];
            return own + frame.scale * clampOutput(answers[place]);
          });
          // By the window's scale, alike at every step: calibration gives each its own width.
          const even = new Float64Array(horizon).fill(
            spreadOf(frame.scale, typical.of(window.series), plan.scaleSpan),
          );
          return {
            window,
            frame,
            values,
            spread: { lower95: even, lower80: even, upper80: even, upper95: even },
          };
        });
      }),
    reread: (window, steps) => ({
      ...open(window),
      inputs: encodeWindows([window], base, { ...plan, lookback: steps }, null).inputs,
    }),
    memory: {
      shape,
      lookback,
      stride: 1,
      channels: plan.channels,
      weights: (trained) => trained,
      open,
    },
  };
}

/** The network that reads windows of a plan. */
export const shapeWindowNetwork = (plan: WindowPlan, settings: ForecastSettings): NetworkShape =>
  shapeNetwork(settings, { inputSize: plan.inputSize, outputSize: plan.horizon, head: 'last' });
