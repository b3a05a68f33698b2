import type { EpochReport } from '#lib/forecast/schema.ts';

/** The validation losses of the first network, by epoch; the one trained again on all the data has none. */
export function firstLosses(epochs: readonly EpochReport[]): number[] {
  // Several networks may be under way at once: which of them tells first is chance.
  const first = Math.min(...epochs.map(({ member }) => member));
  return epochs.flatMap(({ member, validationLoss }) =>
    member === first && validationLoss !== null ? [validationLoss] : [],
  );
}
