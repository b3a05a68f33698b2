import type { ForecastPoint } from '../result/result-schema.ts';

/** Between which two numbers 80% of the values of several steps are expected to lie, taken together: the 10% and 90% quantiles of the mixture of
 * the steps' own distributions, each drawn through its five quantiles and straight between them. It is no band of their average, which is narrower.
 * @param points  at least one */
export function pooledBand(points: readonly ForecastPoint[]): readonly [lower: number, upper: number] {
  const [only] = points;
  if (points.length === 1) return [only.lo80, only.hi80];
  return [pooledQuantile(points, 0.1), pooledQuantile(points, 0.9)];
}

const levels = [0.025, 0.1, 0.5, 0.9, 0.975] as const;
const halvings = 60;

/** Where the mean of the steps' distribution functions reaches a level. */
function pooledQuantile(points: readonly ForecastPoint[], level: number): number {
  const edges = points.map(({ lo95, lo80, yhat, hi80, hi95 }) => [lo95, lo80, yhat, hi80, hi95]);
  let low = Math.min(...edges.map(([lowest]) => lowest));
  let high = Math.max(...edges.map((own) => own[own.length - 1]));
  for (let halving = 0; halving < halvings && low < high; halving++) {
    const middle = (low + high) / 2;
    const below = edges.reduce((sum, own) => sum + shareBelow(own, middle), 0) / points.length;
    if (below < level) low = middle;
    else high = middle;
  }
  return high;
}

/** The share of a step's values at or below one; what lies outside its 95% band counts as lying on its edges. */
function shareBelow(edges: readonly number[], value: number): number {
  if (value < edges[0]) return 0;
  for (let index = edges.length - 1; index >= 0; index--) {
    if (value < edges[index]) continue;
    if (index === edges.length - 1) return 1;
    const part = (value - edges[index]) / (edges[index + 1] - edges[index]);
    return levels[index] + part * (levels[index + 1] - levels[index]);
  }
  return 0;
}
