import type { MethodName } from '../methods/method-table.ts';
import { poolErrors } from './calibration-error.ts';
import type { MethodError } from './weigh-methods.ts';

/** Methods that know of a panel no more than the pretrained network does: one series, without training. */
const rivals: readonly MethodName[] = ['naive', 'seasonalNaive', 'drift', 'ets', 'theta'];

/** How much less the pretrained network erred than the best of the simple methods, over a whole panel, as a share of its error:
 * below 0 where one of them erred less; null where either has no error.
 * @param panel  errors of each series */
export function pretrainedLead(panel: readonly (readonly MethodError[])[]): number | null {
  const pooled = poolErrors(panel);
  const own = pooled.find(({ method }) => method === 'pretrained')?.error;
  const best = Math.min(...pooled.filter(({ method }) => rivals.includes(method)).map(({ error }) => error));
  return own === undefined || !Number.isFinite(best) || best <= 0 ? null : 1 - own / best;
}

/** A smaller lead than this is chance; docs/decisions/recipe-constants.md has what it gained. */
const leastLead = 0.03;

/** Whether a lead is enough for the pretrained network to have a part in the combination. */
export const isAhead = (lead: number | null): boolean => lead !== null && lead >= leastLead;
