/** A target further beyond all rules than this, in usual changes, is nobody's to foretell. */
const furthestBeyond = 20;
/** Where the rules lie further apart than this, in usual changes, an error counts less. */
const usualSpread = 60;

/** How much an error at a step counts in training, in [0, 1]: nothing where the target lies far beyond every forecast by rule,
 * as after a jump that nothing announced; and where the rules lie far apart, as a value thousands of usual changes out leaves
 * them, less the further. Few such steps would outweigh all others.
 * @param references  [at, at + count) holds the forecasts by rule, in usual changes as the target
 * @param weight      of the series, which the answer is a share of: where hardly anything changes, distances count less as well */
export function weighTarget(
  references: Float64Array,
  at: number,
  count: number,
  target: number,
  weight: number,
): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let rule = at; rule < at + count; rule++) {
    low = Math.min(low, references[rule]);
    high = Math.max(high, references[rule]);
  }
  if (weight * Math.max(target - high, low - target) > furthestBeyond) return 0;
  return weight * Math.min(1, usualSpread / (weight * (high - low)));
}
