/** How the gaps of one series are filled. */
export type GapFilling = {
  /** Steps of the season whose last value stands in; 0 for the last value. */
  readonly season: number;
  /** Gaps that end before this index are crossed by a straight line; 0 for none. */
  readonly linesBefore: number;
};

/** Fills gaps for the network's inputs and for the baselines: with the value one season earlier where there
 * is one, else with the last value known. It never looks ahead, so a value filled in before a cutoff does
 * not depend on anything after it, but for lines in the part that is learnt from. Values before the first observation
 * stay NaN.
 * @param values  [length], NaN where nothing was observed
 * @returns [length] */
export function fillGaps(values: Float64Array, { season, linesBefore }: GapFilling): Float64Array {
  const filled = values.slice();
  for (let index = 1; index < filled.length; index++) {
    if (Number.isFinite(filled[index])) continue;
    if (linesBefore > 0 && drawLine(filled, index, linesBefore)) continue;
    const earlier = season > 0 && index >= season ? filled[index - season] : Number.NaN;
    filled[index] = Number.isFinite(earlier) ? earlier : filled[index - 1];
  }
  return filled;
}

/** Draws a line from the value before a gap to the one after it.
 * @returns whether the gap ends in time */
function drawLine(filled: Float64Array, start: number, before: number): boolean {
  let end = start;
  while (end < before && !Number.isFinite(filled[end])) end++;
  const from = filled[start - 1];
  if (end >= before || !Number.isFinite(from)) return false;
  const slope = (filled[end] - from) / (end - start + 1);
  for (let index = start; index < end; index++) filled[index] = from + slope * (index - start + 1);
  return true;
}
