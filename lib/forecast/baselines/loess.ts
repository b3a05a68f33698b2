/** Locally weighted regression of an evenly spaced series, at one place.
 * @param values  [length], at positions 0..length-1
 * @param at      where to evaluate; may lie outside
 * @param window  how many neighbours count (more than there are widens the kernel)
 * @param degree  0 a weighted mean, 1 a weighted line
 * @see Cleveland, Cleveland, McRae & Terpenning 1990, section 2 */
export function loessAt(values: Float64Array, at: number, window: number, degree: 0 | 1): number {
  const length = values.length;
  const size = Math.min(window, length);
  const first = Math.min(Math.max(Math.round(at) - Math.floor(size / 2), 0), length - size);
  const last = first + size - 1;
  let reach = Math.max(at - first, last - at);
  if (window > length) reach += (window - length) / 2;

  let weights = 0;
  let positions = 0;
  let sum = 0;
  const weightOf = (position: number): number => {
    const distance = Math.abs(position - at);
    if (distance > 0.999 * reach) return 0;
    return distance < 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
  };
  for (let position = first; position <= last; position++) {
    const weight = weightOf(position);
    weights += weight;
    positions += weight * position;
    sum += weight * values[position];
  }
  if (weights === 0) return values[Math.min(Math.max(Math.round(at), 0), length - 1)];
  const mean = sum / weights;
  if (degree === 0) return mean;

  const centre = positions / weights;
  let variance = 0;
  let covariance = 0;
  for (let position = first; position <= last; position++) {
    const weight = weightOf(position);
    variance += weight * (position - centre) ** 2;
    covariance += weight * (position - centre) * values[position];
  }
  return Math.sqrt(variance / weights) <= 0.001 * (length - 1)
    ? mean
    : mean + (covariance / variance) * (at - centre);
}

/** Loess at every position; computed at every `jump`-th and drawn straight between. @returns [length] */
export function loess(values: Float64Array, window: number, degree: 0 | 1, jump: number): Float64Array {
  const length = values.length;
  const smooth = new Float64Array(length);
  let left = 0;
  smooth[0] = loessAt(values, 0, window, degree);
  while (left < length - 1) {
    const right = Math.min(left + jump, length - 1);
    smooth[right] = loessAt(values, right, window, degree);
    for (let position = left + 1; position < right; position++) {
      smooth[position] = smooth[left] + ((smooth[right] - smooth[left]) * (position - left)) / (right - left);
    }
    left = right;
  }
  return smooth;
}
