/** A value and how much it counts. */
export type WeightedValue = { readonly value: number; readonly weight: number };

/** The conformal quantile of values that count unequally: the least one that with all below it weighs a share of all, one
 * more of the mean weight, which is yet to come, among them. With equal weights the ceil((n + 1) share)-th smallest.
 * @returns null where there are too few for that share
 * @see Tibshirani, Foygel Barber, Candès & Ramdas 2019, "Conformal prediction under covariate shift" */
export function weightedQuantile(values: readonly WeightedValue[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = share * (total + total / Math.max(sorted.length, 1));
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    // Sums of thirds and the like end a bit below what they should be.
    if (reached >= wanted - 1e-9 * total) return value;
  }
  return null;
}
