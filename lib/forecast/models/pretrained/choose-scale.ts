import type { Trainer } from '#lib/rnn/index.ts';
import { needsLogarithm } from '../../transforms/needs-logarithm.ts';
import { medianAt, takeQuantile } from './pretrained-network.ts';
import { forecastZeroShot, type ZeroShotSeries } from './zero-shot.ts';

/** Earlier windows that decide. */
const windows = 3;
/** A logarithm must leave less than this of the error: one that helps by chance costs as often. */
const share = 0.9;
/** Block of values whose spread is compared with their mean where there is no season. */
const usualBlock = 12;

/** Which of some series are forecast better by their logarithms: of those whose spread grows with their level, those whose last
 * three horizons the network would have forecast with less error so. Each series decides for itself.
 * @param series  before the first step that is forecast
 * @returns whether, for each */
export function chooseLogarithms(
  trainer: Trainer,
  series: readonly ZeroShotSeries[],
  horizon: number,
): boolean[] {
  const able = [...series.keys()].filter((index) => {
    const { values, periods } = series[index];
    const block = periods[0] > 1 ? Math.round(periods[0]) : usualBlock;
    return needsLogarithm(values, block);
  });
  const cut = able.flatMap((index) =>
    Array.from({ length: windows }, (_, window) => ({
      index,
      end: series[index].values.length - (window + 1) * horizon,
    })).filter(({ end }) => end >= 3 * Math.max(4, horizon)),
  );
  const before = cut.map(({ index, end }) => ({
    ...series[index],
    values: series[index].values.slice(0, end),
  }));
  const [asIs, byLogarithm] = [false, true].map((takes) => {
    const errors = new Float64Array(series.length);
    const scales = before.map(() => takes);
    forecastOnScales(trainer, before, horizon, scales).forEach((quantiles, at) => {
      const { index, end } = cut[at];
      errors[index] += errorOf(takeQuantile(quantiles, medianAt), series[index].values, end);
    });
    return errors;
  });
  return series.map((_, index) => byLogarithm[index] < share * asIs[index]);
}

/** Zero-shot forecasts, those of some series by their logarithms.
 * @returns quantiles, [horizon, quantile] in each series' own units */
export function forecastOnScales(
  trainer: Trainer,
  series: readonly ZeroShotSeries[],
  horizon: number,
  byLogarithm: readonly boolean[],
): Float64Array[] {
  const scaled = series.map((own, index) => (byLogarithm[index] ? takeLogarithms(own) : own));
  return forecastZeroShot(trainer, scaled, horizon).map((quantiles, index) =>
    byLogarithm[index] ? quantiles.map(Math.exp) : quantiles,
  );
}

const takeLogarithms = ({ values, periods }: ZeroShotSeries): ZeroShotSeries => ({
  values: values.map(Math.log),
  periods,
});

/** Sum of the absolute errors of the medians where something came. */
function errorOf(medians: Float64Array, values: Float64Array, from: number): number {
  let sum = 0;
  medians.forEach((median, step) => {
    const error = Math.abs(values[from + step] - median);
    if (Number.isFinite(error)) sum += error;
  });
  return sum;
}
