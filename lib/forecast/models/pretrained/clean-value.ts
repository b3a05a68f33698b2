/** How far a value may lie from what the rules expect before it is cut off, in usual surprises. */
const reach = 4;
/** How fast the usual surprise forgets: after a change of level it grows by `reach` times this a step, so that what had been
 * far out is soon expected. */
const forgetting = 0.1;

/** Tells what is far out from what was to be expected, step by step.
 * @see Gelper, Fried & Croux 2010, "Robust forecasting with exponential and Holt-Winters smoothing" */
export type Surprise = {
  /** Mean distance between the values and the nearest forecast by rule, in the series' own scale. */
  usual: number;
  /** What `usual` never falls below: without it a calm night would make every morning a surprise. */
  readonly least: number;
};

/** A value as it is up to some usual surprises beyond the lowest and the highest of the forecasts by rule; beyond that, the
 * further out it lies the nearer to them it is brought: what is ten times too large says nothing of the level.
 * @param surprise  written into: it learns from each value */
export function cleanValue(
  surprise: Surprise,
  value: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
): number {
  const allowed = reach * Math.max(surprise.usual, surprise.least);
  const nearest = Math.min(
    Math.abs(value - first),
    Math.abs(value - second),
    Math.abs(value - third),
    Math.abs(value - fourth),
  );
  surprise.usual += forgetting * (Math.min(nearest, allowed) - surprise.usual);
  const low = Math.min(first, second, third, fourth);
  const high = Math.max(first, second, third, fourth);
  const beyond = Math.max(low - value, value - high);
  if (beyond <= allowed) return value;
  const kept = (allowed * allowed) / beyond;
  return value > high ? high + kept : low - kept;
}
