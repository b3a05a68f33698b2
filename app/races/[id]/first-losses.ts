import type { EpochReport } from '#lib/forecast/schema.ts';

/** The validation losses of the first network, by epoch; the one trained again on all the data has none. */
export function firstLosses(epochs: readonly EpochReport[]): number[] {
  const first = epochs[0]?.member;
  return epochs.flatMap(({ member, validationLoss }) =>
    member === first && validationLoss !== null ? [validationLoss] : [],
  );
}
