import type { Batch, Loss } from '../schema.ts';

/** The mean loss over all targets, weighted; 0 if every target is masked.
 *
 *     squared   e²                                            e = output - target
 *     absolute  |e|
 *     huber     e²/2 within delta, else delta (|e| - delta/2)
 *     pinball   max((q - 1) u, q u), u = -e                   mean over the quantiles q too
 *
 * @param outputs   [steps, batch, output]
 * @param dOutputs  overwritten with the gradient, as long as `outputs` or longer; null if not wanted
 * @see Huber 1964; Koenker & Bassett 1978, "Regression Quantiles" */
export function evaluateLoss(
  loss: Loss,
  outputs: Float64Array,
  { targets, weights }: Batch,
  dOutputs: Float64Array | null,
): number {
  const quantiles = loss.kind === 'pinball' ? loss.quantiles : [Number.NaN];
  const Q = quantiles.length;
  const { value, slope } = curves[loss.kind];
  const delta = loss.kind === 'huber' ? loss.delta : Number.NaN;

  let weightSum = 0;
  for (let at = 0; at < targets.length; at++) weightSum += weights ? weights[at] : 1;
  const divisor = weightSum * Q;

  let sum = 0;
  for (let at = 0; at < targets.length; at++) {
    const weight = weights ? weights[at] : 1;
    for (let quantile = 0; quantile < Q; quantile++) {
      const outputAt = at * Q + quantile;
      // Skipped, not multiplied by 0: a masked target may be NaN.
      if (weight === 0) {
        if (dOutputs) dOutputs[outputAt] = 0;
        continue;
      }
      const error = outputs[outputAt] - targets[at];
      sum += weight * value(error, delta, quantiles[quantile]);
      if (dOutputs) dOutputs[outputAt] = (weight / divisor) * slope(error, delta, quantiles[quantile]);
    }
  }
  return sum === 0 ? 0 : sum / divisor;
}

type Curve = (error: number, delta: number, quantile: number) => number;

/** Each loss of one error, and its slope by the output. */
const curves: { readonly [Kind in Loss['kind']]: { readonly value: Curve; readonly slope: Curve } } = {
  squared: {
    value: (error) => error * error,
    slope: (error) => 2 * error,
  },
  absolute: {
    value: (error) => Math.abs(error),
    slope: (error) => Math.sign(error),
  },
  huber: {
    value: (error, delta) =>
      Math.abs(error) <= delta ? (error * error) / 2 : delta * (Math.abs(error) - delta / 2),
    slope: (error, delta) => Math.max(-delta, Math.min(delta, error)),
  },
  pinball: {
    value: (error, _, quantile) => Math.max((quantile - 1) * -error, quantile * -error),
    slope: (error, _, quantile) => (error < 0 ? -quantile : error > 0 ? 1 - quantile : 0),
  },
};
