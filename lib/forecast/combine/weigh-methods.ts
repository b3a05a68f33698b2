import type { MethodName } from '../methods/method-table.ts';

/** How much a method counts in a combination; the weights of one sum to 1. */
export type MethodWeight = { readonly method: MethodName; readonly weight: number };

/** A method and its mean absolute error on the calibration origins, on whatever scale they share. */
export type MethodError = { readonly method: MethodName; readonly error: number };

/** How errors become weights: who takes part, how steeply a lower error is rewarded, and how much worse than the best
 * a method may be before it is left out. */
export type WeighingRule = {
  readonly candidates: readonly MethodName[];
  readonly power: number;
  readonly tolerance: number;
  /** Share of all weight that `even` have in equal parts, whatever their errors, candidates or not. */
  readonly evenShare: number;
  readonly even: readonly MethodName[];
  /** How much worse than the best one of them may be before it gets nothing of that. */
  readonly evenTolerance: number;
};

/** Weights by error to the power of -p, without those too much worse than the best; part of all weight may be given
 * out evenly, since errors on few origins are themselves uncertain.
 * @returns empty where no candidate has an error
 * @see Bates & Granger 1969, "The combination of forecasts" */
export function weighMethods(errors: readonly MethodError[], rule: WeighingRule): MethodWeight[] {
  const able = errors.filter(({ error }) => Number.isFinite(error));
  const candidates = able.filter(({ method }) => rule.candidates.includes(method));
  const best = Math.min(...candidates.map(({ error }) => error));
  const kept = candidates.filter(({ error }) => error === best || error <= rule.tolerance * best);
  // A method without error would count infinitely: it shares with those that have hardly any.
  const shares = kept.map(({ error }) => (Math.max(error, 1e-9) / Math.max(best, 1e-9)) ** -rule.power);
  const sum = shares.reduce((total, share) => total + share, 0);
  const even = able.filter(
    ({ method, error }) =>
      rule.even.includes(method) &&
      (error === best || error <= rule.evenTolerance * best) &&
      candidates.length > 0,
  );
  const evenShare = even.length > 0 ? rule.evenShare : 0;
  return able.flatMap(({ method }) => {
    const place = kept.findIndex((own) => own.method === method);
    const earned = place < 0 ? 0 : shares[place] / sum;
    const given = even.some((own) => own.method === method) ? evenShare / even.length : 0;
    const weight = (1 - evenShare) * earned + given;
    return weight > 0 ? [{ method, weight }] : [];
  });
}
