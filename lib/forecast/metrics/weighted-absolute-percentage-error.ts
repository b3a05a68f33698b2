import { visitObservedPairs } from './observed-pairs.ts';

/** WAPE = sum |actual - predicted| / sum |actual|, as a share (0.1 is 10%): zeros among the actuals do no harm.
 * Null if nothing was observed, or if every actual is zero. */
export function weightedAbsolutePercentageError(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number | null {
  let error = 0;
  let size = 0;
  visitObservedPairs(actual, predicted, (truth, forecast) => {
    error += Math.abs(truth - forecast);
    size += Math.abs(truth);
  });
  return size === 0 ? null : error / size;
}
