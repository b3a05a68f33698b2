import { visitObservedPairs } from './observed-pairs.ts';

/** MAE = mean |actual - predicted|, on the scale of the data; null if nothing was observed. */
export function meanAbsoluteError(actual: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  let sum = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    sum += Math.abs(truth - forecast);
  });
  return observed === 0 ? null : sum / observed;
}
