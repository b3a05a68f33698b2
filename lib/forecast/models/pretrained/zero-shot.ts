import type { Engine, NetworkShape, Trainer } from '#lib/rnn/index.ts';
import { inputSize, referenceCount } from './channels.ts';
import { encodeSeries, type Periods } from './encode-series.ts';
import { pretrainedQuantiles, pretrainedTrainer } from './pretrained-network.ts';

/** A series to be forecast without any training on it. */
export type ZeroShotSeries = {
  /** NaN where nothing was observed. */
  readonly values: Float64Array;
  readonly periods: Periods;
};

/** A pretrained network, ready to forecast. */
export type ZeroShot = {
  /** Quantiles beyond the end of each series, [horizon, quantile] in its own units. */
  forecast(series: readonly ZeroShotSeries[], horizon: number): Float64Array[];
};

/** Steps that the network walks before the first forecast; its references look back over all of a series. */
export const walkedSteps = 448;
/** Series that are run together. */
const together = 64;

/** Loads weights.
 * @param weights  flat, in the order of `describeParameters` */
export function createZeroShot(engine: Engine, shape: NetworkShape, weights: Float64Array): ZeroShot {
  const trainer = engine.createTrainer(pretrainedTrainer(shape, { averaging: 0, seed: 0 }));
  trainer.setWeights(weights);
  return { forecast: (series, horizon) => forecastZeroShot(trainer, series, horizon) };
}

/** Forecasts with the weights that the trainer holds: the mean of what the network says of a series, and of what it says of
 * the series upside down, turned back. */
export function forecastZeroShot(
  trainer: Trainer,
  series: readonly ZeroShotSeries[],
  horizon: number,
): Float64Array[] {
  const forecasts = series.map(() => new Float64Array(0));
  // Sorted by length, so that little is walked before a short series begins.
  const order = series
    .map((_, index) => index)
    .sort((one, other) => series[one].values.length - series[other].values.length);
  for (let from = 0; from < order.length; from += together) {
    const chosen = order.slice(from, from + together);
    const upright = forecastGroup(trainer, chosen, series, horizon, 1);
    const turned = forecastGroup(trainer, chosen, series, horizon, -1);
    chosen.forEach((index, place) => {
      forecasts[index] = upright[place].map((value, at) => (value + turned[place][at]) / 2);
    });
  }
  return forecasts;
}

/** @param sign  -1 to forecast the series upside down, and turn the answer back */
function forecastGroup(
  trainer: Trainer,
  chosen: readonly number[],
  series: readonly ZeroShotSeries[],
  horizon: number,
  sign: 1 | -1,
): Float64Array[] {
  const batch = chosen.length;
  const longest = Math.max(...chosen.map((index) => series[index].values.length));
  const time = Math.min(walkedSteps, longest) + horizon;
  const inputs = new Float64Array(time * batch * inputSize);
  const references = new Float64Array(time * batch * referenceCount);
  const frames = chosen.map((index, place) => {
    const { values, periods } = series[index];
    const length = Math.max(time, values.length + horizon);
    const padded = new Float64Array(length).fill(Number.NaN);
    padded.set(
      values.map((value) => sign * value),
      length - horizon - values.length,
    );
    return encodeSeries(padded, periods, time, {
      ...{ inputs, inputsAt: place * inputSize, inputsStride: batch * inputSize },
      ...{ references, referencesAt: place * referenceCount, referencesStride: batch * referenceCount },
    });
  });
  const outputs = trainer.predict(inputs, time, batch, references);
  const quantiles = pretrainedQuantiles.length;
  return frames.map(({ location, scale }, place) =>
    Float64Array.from({ length: horizon * quantiles }, (_, at) => {
      const step = time - horizon + Math.floor(at / quantiles);
      const quantile = sign === 1 ? at % quantiles : quantiles - 1 - (at % quantiles);
      return sign * (location + scale * outputs[(step * batch + place) * quantiles + quantile]);
    }),
  );
}
