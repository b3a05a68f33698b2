import { quantileLevels, quantilesOf } from '../result/point-quantiles.ts';
import type { ForecastPoint } from '../result/result-schema.ts';

/** Between which two numbers 80% of the values of several steps are expected to lie, taken together: the 10% and 90% quantiles of the mixture of
 * the steps' own distributions, each drawn through its five quantiles and straight between them. It is no band of their average, which is narrower.
 * @param points  at least one */
export function pooledBand(points: readonly ForecastPoint[]): readonly [lower: number, upper: number] {
  const [only] = points;
  if (points.length === 1) return [only.lo80, only.hi80];
  return [pooledQuantile(points, 0.1), pooledQuantile(points, 0.9)];
}

/** Where the mean of the steps' distribution functions reaches a level. Between two neighbouring edges it is a straight line; at an edge it may jump. */
function pooledQuantile(points: readonly ForecastPoint[], level: number): number {
  const edges = points.map(quantilesOf);
  const knots = edges.flat().sort((one, other) => one - other);
  const shareOf = (has: typeof upTo, value: number) =>
    edges.reduce((sum, own) => sum + shareBelow(own, value, has), 0) / points.length;
  let [first, last] = [0, knots.length - 1];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (shareOf(upTo, knots[middle]) < level) first = middle + 1;
    else last = middle;
  }
  const knot = knots[first];
  const below = shareOf(under, knot);
  if (first === 0 || below <= level) return knot;
  const start = knots[first - 1];
  const reached = shareOf(upTo, start);
  return start + ((knot - start) * (level - reached)) / (below - reached);
}

const upTo = (edge: number, value: number): boolean => edge <= value;
const under = (edge: number, value: number): boolean => edge < value;

/** The share of a step's values at or below one, or below it; what lies outside its 95% band counts as lying on its edges. */
function shareBelow(edges: readonly number[], value: number, has: typeof upTo): number {
  const index = edges.findLastIndex((edge) => has(edge, value));
  if (index === -1) return 0;
  if (index === edges.length - 1) return 1;
  const part = (value - edges[index]) / (edges[index + 1] - edges[index]);
  return quantileLevels[index] + part * (quantileLevels[index + 1] - quantileLevels[index]);
}
