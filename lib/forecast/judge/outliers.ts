import { median } from '../math/median.ts';

/** Values so odd that they are marked: this many robust deviations from what stands around them. */
const limit = 5;
/** Values on either side that make what is usual there, whole seasons apart or, without a season, the nearest. */
const reach = { seasonal: 3, plain: 5 } as const;
/** A robust deviation of a normal distribution, in median absolute deviations. */
export const deviationsPerMad = 1.4826;

/** Indices of values that fit neither what stands before nor what stands after them, the oddest first: their distance
 * from the nearer of the two medians, in robust deviations of all such distances. A season or a trend makes no
 * outlier, a level that jumps and stays makes none, and neither does a spread that is large everywhere.
 * @param values  [length], NaN for a gap
 * @param season  0 for none
 * @param most    indices returned, at most
 * @see Hampel 1974, "The influence curve and its role in robust estimation" */
export function findOutliers(values: ArrayLike<number>, season: number, most: number): number[] {
  const distances = Float64Array.from({ length: values.length }, (_, index) =>
    distanceAt(values, index, season),
  );
  const known = [...distances].filter(Number.isFinite);
  if (known.length < 8) return [];
  const spread = deviationsPerMad * median(known.map(Math.abs).filter((distance) => distance > 0));
  // Where nothing ever differs from what stands around it, there is no spread to measure by.
  if (!(spread > 0)) return [];
  return Array.from(distances.keys())
    .filter((index) => Math.abs(distances[index]) > limit * spread)
    .sort((a, b) => Math.abs(distances[b]) - Math.abs(distances[a]))
    .slice(0, most);
}

/** 0 between the two medians; NaN for a gap and where there is not enough on either side. */
function distanceAt(values: ArrayLike<number>, index: number, season: number): number {
  const stride = Math.max(season, 1);
  const most = season > 1 ? reach.seasonal : reach.plain;
  const before: number[] = [];
  const after: number[] = [];
  for (let away = 1; away <= most; away++) {
    const [earlier, later] = [values[index - away * stride], values[index + away * stride]];
    if (Number.isFinite(earlier)) before.push(earlier);
    if (Number.isFinite(later)) after.push(later);
  }
  if (before.length < 2 || after.length < 2) return Number.NaN;
  const [one, other] = [values[index] - median(before), values[index] - median(after)];
  if (Number.isNaN(one)) return one;
  if (Math.sign(one) !== Math.sign(other)) return 0;
  return Math.abs(one) < Math.abs(other) ? one : other;
}
