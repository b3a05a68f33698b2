/** RMSSE's denominator, squared: mean (y[t] - y[t - season])^2 over the training part, pairs with a gap left out; null
 * if there is no pair. With a season of 1 it is that of the M5 competition.
 * @param training  the part before the cutoff only, as for MASE
 * @see Makridakis, Spiliotis & Assimakopoulos 2022, "The M5 competition" */
export function squaredNaiveScale(training: ArrayLike<number>, season: number): number | null {
  let sum = 0;
  let pairs = 0;
  for (let index = season; index < training.length; index++) {
    const difference = training[index] - training[index - season];
    if (!Number.isFinite(difference)) continue;
    sum += difference ** 2;
    pairs++;
  }
  return pairs === 0 ? null : sum / pairs;
}
