import { visitObservedPairs } from './observed-pairs.ts';

/** RMSE = sqrt(mean (actual - predicted)^2), on the scale of the data; null if nothing was observed. */
export function rootMeanSquaredError(actual: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  let sum = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    sum += (truth - forecast) ** 2;
  });
  return observed === 0 ? null : Math.sqrt(sum / observed);
}
