import { methods } from '../methods/method-table.ts';
import type { MethodWeight } from './weigh-methods.ts';

/** One sentence: what the combination is made of. */
export function describeWeights(weights: readonly MethodWeight[]): string {
  const parts = weights
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ method, weight }) => `${Math.round(100 * weight)}% ${methods[method].subject}`);
  return `The forecast combines ${parts.join(', ')}: weights mostly by how wrong each was on earlier origins.`;
}
