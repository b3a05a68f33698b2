/** Takes values to where the network works: a logarithm where it helps, then mean 0 and deviation 1. */
export type Scaler = {
  readonly logarithm: boolean;
  readonly mean: number;
  readonly deviation: number;
  /** Original scale: nothing is read below the one or forecast above the other. Only a logarithm has such bounds. */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
};

/** How many times below the lowest value of the training part one is read at least, and above the highest one is forecast at
 * most: to a logarithm a later 0 would be further from all else than anything, and what it is read from with it. */
const reach = 10;

/** Fits a scaler.
 * @param training  the training part only: the whole series would leak the future; NaN is skipped
 * @param isFenced  whether what lies far below all else is read as if it were at the fence, on a logarithm */
export function fitScaler(training: Float64Array, logarithm: boolean, isFenced = false): Scaler {
  const known = training.filter(Number.isFinite).map((value) => (logarithm ? Math.log(value) : value));
  const mean = known.reduce((sum, value) => sum + value / known.length, 0);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2 / known.length, 0);
  const deviation = Math.sqrt(variance);
  const scaler = { logarithm, mean, deviation: deviation > 0 ? deviation : 1 };
  if (!logarithm) return scaler;
  const lowest = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const least = Math.exp(lowest) / reach;
  return {
    ...scaler,
    lowest: isFenced ? Math.max(least, Math.exp(outerFence(known))) : least,
    highest: Math.exp(highest) * reach,
  };
}

/** Three quartile ranges below the lower quartile.
 * @see Tukey 1977, "Exploratory Data Analysis": what lies beyond is "far out" */
function outerFence(values: Float64Array): number {
  const sorted = values.toSorted();
  const [lower, upper] = [0.25, 0.75].map((share) => sorted[Math.floor(share * (sorted.length - 1))]);
  return lower - 3 * (upper - lower);
}

/** Original scale to the network's. */
export function scaleValue(scaler: Scaler, value: number): number {
  const taken = scaler.logarithm ? Math.log(Math.max(value, scaler.lowest ?? Number.MIN_VALUE)) : value;
  return (taken - scaler.mean) / scaler.deviation;
}

/** The network's scale to the original one; always finite. */
export function unscaleValue(scaler: Scaler, scaled: number): number {
  const taken = scaler.mean + scaler.deviation * scaled;
  return scaler.logarithm ? Math.min(Math.exp(taken), scaler.highest ?? Number.MAX_VALUE) : taken;
}
