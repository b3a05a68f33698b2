/** Fills gaps for the network's inputs and for the baselines: with the value one season earlier where there
 * is one, else with the last value known. It never looks ahead, so a value filled in before a cutoff does
 * not depend on anything after it. Values before the first observation stay NaN.
 * @param values  [length], NaN where nothing was observed
 * @param season  0 for none
 * @returns [length] */
export function fillGaps(values: Float64Array, season: number): Float64Array {
  const filled = values.slice();
  for (let index = 1; index < filled.length; index++) {
    if (Number.isFinite(filled[index])) continue;
    const earlier = season > 0 && index >= season ? filled[index - season] : Number.NaN;
    filled[index] = Number.isFinite(earlier) ? earlier : filled[index - 1];
  }
  return filled;
}
