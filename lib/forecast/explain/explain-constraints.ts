import type { Constraints } from '../constraints/constraints-schema.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';

/** What keeps forecasts and bands within bounds, and whose wish it was. */
export function explainConstraints(
  panel: readonly PreparedSeries[],
  constraints: Constraints | undefined,
): string[] {
  const set = describeConstraints(constraints);
  const reasons = set === null ? [] : [`Forecasts and bands are kept to what was set: ${set}.`];
  if (typeof constraints?.lower === 'number') return reasons;
  const floored = panel.filter(({ allowed }) => allowed.lowest === 0).length;
  if (floored === 0) return reasons;
  const sentence =
    panel.length === 1
      ? 'Forecasts and bands end at 0: no value of the history is negative.'
      : `Forecasts and bands of ${floored.toLocaleString('en')} series end at 0: no value of their history is negative.`;
  return [...reasons, sentence];
}

/** "whole numbers, at least 0, at most 50"; null where nothing is set. */
export function describeConstraints(constraints: Constraints | undefined): string | null {
  if (constraints === undefined) return null;
  const { integer, lower, upper } = constraints;
  const parts = [
    ...(integer ? ['whole numbers'] : []),
    ...(lower === null ? [] : [`at least ${lower}`]),
    ...(upper === null ? [] : [`at most ${upper}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : null;
}
