import { medianOf } from './median-of.ts';

/** A robust deviation of a normal distribution, in median absolute deviations. */
export const deviationsPerMad = 1.4826;

/** Values on either side that tell how much moves at a time, asked anew every so many values. */
const reach = 40;
const stride = 10;
/** Fewer distances tell nothing. */
const fewest = { nearby: 8, atPhase: 4 } as const;

/** How large the distances of a series usually are: the largest of what is usual everywhere, around each value, and at its
 * place in the season. Distances of 0 tell nothing of it.
 * @param distances  [length], NaN for a gap
 * @param period     1 for none
 * @returns [length], 0 where nothing ever differs */
export function robustSpreads(distances: Float64Array, period: number): Float64Array {
  const sizes = distances.map(Math.abs);
  const overall = typicalSize(sizes);
  const atPhase = Array.from({ length: period > 1 ? period : 0 }, (_, phase) => {
    const own = new Float64Array(Math.ceil((sizes.length - phase) / period));
    for (let cycle = 0; cycle < own.length; cycle++) own[cycle] = sizes[phase + cycle * period];
    return typicalSize(own, fewest.atPhase);
  });
  const nearby = Array.from({ length: Math.ceil(sizes.length / stride) }, (_, block) =>
    nearbyOf(sizes, block * stride + (stride >> 1)),
  );
  return sizes.map(
    (_, index) =>
      deviationsPerMad *
      Math.max(overall, nearby[Math.floor(index / stride)] ?? 0, atPhase[index % period] ?? 0),
  );
}

/** The median of all distances but those of 0; 0 of fewer than `least`.
 * @param distances  of either sign, NaN for a gap */
export function typicalSize(distances: Float64Array, least = 1): number {
  const moved = distances
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const half = moved.length >> 1;
  if (moved.length < least) return 0;
  return moved.length % 2 === 1 ? moved[half] : (moved[half - 1] + moved[half]) / 2;
}

function nearbyOf(sizes: Float64Array, centre: number): number {
  const near = new Float64Array(2 * reach + 1);
  let count = 0;
  for (let index = Math.max(0, centre - reach); index <= centre + reach && index < sizes.length; index++) {
    if (sizes[index] > 0) near[count++] = sizes[index];
  }
  return count < fewest.nearby ? 0 : medianOf(near, count);
}
