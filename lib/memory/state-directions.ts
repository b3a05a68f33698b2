import type { Generator } from '#lib/rnn/index.ts';

/** Orthonormal directions in a space: every axis where there are few enough, else random ones.
 * @returns [count, size], count the smaller of `most` and `size` */
export function stateDirections(size: number, most: number, generator: Generator): Float64Array {
  const count = Math.min(most, size);
  const directions = new Float64Array(count * size);
  if (count === size) {
    for (let row = 0; row < size; row++) directions[row * size + row] = 1;
    return directions;
  }
  for (let row = 0; row < count; row++) {
    const own = directions.subarray(row * size, (row + 1) * size);
    for (let at = 0; at < size; at++) own[at] = generator.normal();
    // Twice, or rounding would leave the later ones askew (Giraud, Langou & Rozložník 2005).
    for (let pass = 0; pass < 2; pass++) {
      for (let earlier = 0; earlier < row; earlier++) {
        const other = directions.subarray(earlier * size, (earlier + 1) * size);
        const along = own.reduce((sum, value, at) => sum + value * other[at], 0);
        for (let at = 0; at < size; at++) own[at] -= along * other[at];
      }
    }
    const norm = Math.hypot(...own);
    for (let at = 0; at < size; at++) own[at] /= norm;
  }
  return directions;
}
