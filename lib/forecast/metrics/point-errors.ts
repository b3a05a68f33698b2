/** MAE = mean |actual - predicted|, on the scale of the data; null if nothing was observed. */
export function meanAbsoluteError(actual: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  let sum = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    sum += Math.abs(truth - forecast);
  });
  return observed === 0 ? null : sum / observed;
}

/** RMSE = sqrt(mean (actual - predicted)^2), on the scale of the data; null if nothing was observed. */
export function rootMeanSquaredError(actual: ArrayLike<number>, predicted: ArrayLike<number>): number | null {
  let sum = 0;
  const observed = visitObservedPairs(actual, predicted, (truth, forecast) => {
    sum += (truth - forecast) ** 2;
  });
  return observed === 0 ? null : Math.sqrt(sum / observed);
}

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

/** Calls `visit` for every index at which both an actual and a prediction exist, and returns how many there were.
 * @param actual     [length], NaN where nothing was observed
 * @param predicted  [length], NaN where a method has no prediction
 * @throws RangeError if the lengths differ */
function visitObservedPairs(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  visit: (actual: number, predicted: number) => void,
): number {
  if (actual.length !== predicted.length) {
    throw new RangeError(
      `Wanted as many predictions as actuals (${actual.length}), got ${predicted.length}.`,
    );
  }
  let observed = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index]) || !Number.isFinite(predicted[index])) continue;
    visit(actual[index], predicted[index]);
    observed++;
  }
  return observed;
}
