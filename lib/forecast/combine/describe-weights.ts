import type { MethodName } from '../methods/method-names.ts';
import type { MethodWeight } from './weigh-methods.ts';

const names: { readonly [Method in MethodName]: string } = {
  network: 'the network',
  combination: 'the combination',
  naive: 'naive',
  seasonalNaive: 'seasonal naive',
  drift: 'drift',
  ets: 'ETS',
  theta: 'Theta',
  pretrained: 'the pretrained LSTM',
};

/** One sentence: what the combination is made of. */
export function describeWeights(weights: readonly MethodWeight[]): string {
  const parts = weights
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ method, weight }) => `${Math.round(100 * weight)}% ${names[method]}`);
  return `The forecast combines ${parts.join(', ')}: weights mostly by how wrong each was on earlier origins.`;
}
