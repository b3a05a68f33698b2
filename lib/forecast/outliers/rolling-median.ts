/** The median of the values in a window around each, as long as a season; at both ends the first and the last window that are
 * whole. Gaps are left out.
 * @param values  [length], NaN for a gap
 * @returns [length], NaN where the window holds no value */
export function rollingMedian(values: Float64Array, width: number): Float64Array {
  const { length } = values;
  const span = Math.min(width, length);
  const sorted: number[] = [];
  const medians = new Float64Array(length).fill(Number.NaN);
  for (let end = 0; end < length; end++) {
    insert(sorted, values[end]);
    if (end >= span) remove(sorted, values[end - span]);
    if (end >= span - 1) medians[end - (span >> 1)] = middle(sorted);
  }
  const first = span - 1 - (span >> 1);
  const last = length - 1 - (span >> 1);
  return medians.map((value, index) =>
    index < first ? medians[first] : index > last ? medians[last] : value,
  );
}

function insert(sorted: number[], value: number): void {
  if (!Number.isNaN(value)) sorted.splice(placeOf(sorted, value), 0, value);
}

function remove(sorted: number[], value: number): void {
  if (!Number.isNaN(value)) sorted.splice(placeOf(sorted, value), 1);
}

/** Of the first that is not smaller. */
function placeOf(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half] < value) low = half + 1;
    else high = half;
  }
  return low;
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
