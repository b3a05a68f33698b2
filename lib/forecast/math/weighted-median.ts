/** The value with half of the weight on either side; the mean of two where the halves meet between them.
 * @param pairs  sorted in place; at least one, weights above 0 */
export function weightedMedian(pairs: { readonly value: number; readonly weight: number }[]): number {
  pairs.sort((one, other) => one.value - other.value);
  const half = pairs.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [index, { value, weight }] of pairs.entries()) {
    passed += weight;
    if (passed > half * (1 + 1e-12) || index === pairs.length - 1) return value;
    if (passed >= half * (1 - 1e-12)) return (value + pairs[index + 1].value) / 2;
  }
  return Number.NaN;
}
