import type { Trainer } from '#lib/rnn/index.ts';
import { inputSize, referenceCount } from './channels.ts';
import { encodeSeries, type Periods } from './encode-series.ts';
import { pretrainedQuantiles } from './pretrained-network.ts';

/** A series to be forecast without any training on it. */
export type ZeroShotSeries = {
  /** NaN where nothing was observed. */
  readonly values: Float64Array;
  readonly periods: Periods;
};

/** Steps that the network may walk before the first forecast: the least that hold a series, or its last 448. Its references
 * look back over all of it. Few numbers, so that many series can be run together; the series' own, so that its forecast is
 * the same bits alone and among others. */
const walks = [16, 24, 36, 48, 72, 96, 144, 192, 288, 384, 448] as const;
const longestWalk = 448;
/** Series that are run together. */
const together = 64;

/** Forecasts with the weights that the trainer holds: the mean of what the network says of a series, and of what it says of
 * the series upside down, turned back.
 * @returns quantiles beyond the end of each series, [horizon, quantile] in its own units */
export function forecastZeroShot(
  trainer: Trainer,
  series: readonly ZeroShotSeries[],
  horizon: number,
): Float64Array[] {
  const forecasts = series.map(() => new Float64Array(0));
  const byWalk = Map.groupBy(series.keys(), (index) => walkOf(series[index].values.length));
  for (const [walk, indices] of byWalk) {
    for (let from = 0; from < indices.length; from += together) {
      const chosen = indices.slice(from, from + together);
      const group = chosen.map((index) => series[index]);
      const upright = forecastGroup(trainer, group, walk + horizon, horizon, 1);
      const turned = forecastGroup(trainer, group, walk + horizon, horizon, -1);
      chosen.forEach((index, place) => {
        forecasts[index] = upright[place].map((value, at) => (value + turned[place][at]) / 2);
      });
    }
  }
  return forecasts;
}

const walkOf = (length: number): number => walks.find((steps) => steps >= length) ?? longestWalk;

/** @param time  steps that are walked, the horizon among them
 * @param sign  -1 to forecast the series upside down, and turn the answer back */
function forecastGroup(
  trainer: Trainer,
  group: readonly ZeroShotSeries[],
  time: number,
  horizon: number,
  sign: 1 | -1,
): Float64Array[] {
  const batch = group.length;
  const inputs = new Float64Array(time * batch * inputSize);
  const references = new Float64Array(time * batch * referenceCount);
  const frames = group.map(({ values, periods }, place) => {
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
