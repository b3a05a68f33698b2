/** Takes values to where the network works: a logarithm where it helps, then mean 0 and deviation 1. */
export type Scaler = {
  readonly logarithm: boolean;
  readonly mean: number;
  readonly deviation: number;
  /** Original scale: nothing is forecast above it. Only a logarithm has such a bound. */
  readonly highest?: number | undefined;
};

/** How far above the highest value of the training part an exponential may take a forecast or the edge of a band. */
const mostGrowth = 10;

/** Fits a scaler.
 * @param training  the training part only: the whole series would leak the future; NaN is skipped */
export function fitScaler(training: Float64Array, logarithm: boolean): Scaler {
  const known = training.filter(Number.isFinite).map((value) => (logarithm ? Math.log(value) : value));
  const mean = known.reduce((sum, value) => sum + value / known.length, 0);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2 / known.length, 0);
  const deviation = Math.sqrt(variance);
  const scaler = { logarithm, mean, deviation: deviation > 0 ? deviation : 1 };
  if (!logarithm) return scaler;
  const highest = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return { ...scaler, highest: mostGrowth * Math.exp(highest) };
}

/** Original scale to the network's. Values at or below 0, which a logarithm cannot take, count as the
 * smallest it can: only a held-out value can be one. */
export function scaleValue(scaler: Scaler, value: number): number {
  const taken = scaler.logarithm ? Math.log(Math.max(value, Number.MIN_VALUE)) : value;
  return (taken - scaler.mean) / scaler.deviation;
}

/** The network's scale to the original one; always finite. */
export function unscaleValue(scaler: Scaler, scaled: number): number {
  const taken = scaler.mean + scaler.deviation * scaled;
  return scaler.logarithm ? Math.min(Math.exp(taken), scaler.highest ?? Number.MAX_VALUE) : taken;
}
