import { visitObservedPairs } from './observed-pairs.ts';

/** MAPE = mean |actual - predicted| / |actual|, as a share (0.1 is 10%).
 * Null if nothing was observed, or if any actual is zero: the error would be infinite, and leaving
 * those points out would flatter whoever is worst at them. */
export function meanAbsolutePercentageError(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number | null {
  let sum = 0;
  let zeros = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    if (truth === 0) zeros++;
    else sum += Math.abs((truth - forecast) / truth);
  });
  const mean = sum / observed;
  return zeros > 0 || !Number.isFinite(mean) ? null : mean;
}
