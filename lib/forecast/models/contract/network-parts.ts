import type { NetworkShape } from '#lib/rnn/index.ts';
import type { Window } from '../../data/windows.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';
import type { InitialWeights, ScaledForecast } from './forecaster.ts';
import { firstShare } from './scale-head.ts';

/** The network that the settings ask for. @param own  what the model decides */
export const shapeNetwork = (
  { cell, hiddenSize, layers, dropout }: ForecastSettings,
  own: Pick<NetworkShape, 'inputSize' | 'outputSize' | 'head'>,
): NetworkShape => ({ cell, hiddenSize, layers, dropout, ...own });

/** Weights as they were drawn, with a head that says nearly nothing, then nothing. @param shrink  as a Forecaster's `shrinkToBase` */
export function startNearBase(
  drawn: Float64Array,
  shrink: (weights: Float64Array, share: number) => Float64Array,
): InitialWeights {
  const first = shrink(drawn, firstShare);
  return { first, base: shrink(first, 0) };
}

/** Windows a call of the network sees, at most: enough to be quick, little enough to stay in the cache. */
const windowsACall = 64;

/** Forecasts of any number of windows. @param forecastSome  of as many as a call sees */
export const forecastInCalls = (
  windows: readonly Window[],
  forecastSome: (some: readonly Window[]) => readonly ScaledForecast[],
): ScaledForecast[] =>
  Array.from({ length: Math.ceil(windows.length / windowsACall) }, (_, call) =>
    forecastSome(windows.slice(call * windowsACall, (call + 1) * windowsACall)),
  ).flat();
