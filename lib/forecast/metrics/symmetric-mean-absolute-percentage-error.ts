import { visitObservedPairs } from './observed-pairs.ts';

/** sMAPE = mean 2 |actual - predicted| / (|actual| + |predicted|), as a share between 0 and 2.
 * A point where both are zero is a perfect forecast and counts 0. Null if nothing was observed.
 * @see Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition" */
export function symmetricMeanAbsolutePercentageError(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number | null {
  let sum = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    const size = Math.abs(truth) + Math.abs(forecast);
    if (size > 0) sum += (2 * Math.abs(truth - forecast)) / size;
  });
  return observed === 0 ? null : sum / observed;
}
