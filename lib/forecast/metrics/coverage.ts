/** Share of actuals inside [lower, upper], bounds included; null if nothing was observed. All arrays [length]. */
export function coverage(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
): number | null {
  let observed = 0;
  let inside = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index])) continue;
    observed++;
    if (actual[index] >= lower[index] && actual[index] <= upper[index]) inside++;
  }
  return observed === 0 ? null : inside / observed;
}
