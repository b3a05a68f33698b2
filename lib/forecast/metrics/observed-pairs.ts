/** Calls `visit` for every index at which both an actual and a prediction exist, and returns how many there were.
 * @param actual     [length], NaN where nothing was observed
 * @param predicted  [length], NaN where a method has no prediction
 * @throws RangeError if the lengths differ */
export function visitObservedPairs(
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
