/** Of an even number of values the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Of an even number of values the larger of the two in the middle: one that really occurs. undefined of none. */
export const upperMedian = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b).at(values.length >> 1);
