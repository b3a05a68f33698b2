/** Ticks for a logarithmic axis that enclose a range: 1, 2 and 5 times the powers of ten where they fit, else the powers
 * alone or every second one of them.
 * @param low    above zero, as is `high`
 * @param limit  how many may stand between the first and the last */
export function decadeTicks(low: number, high: number, limit: number): number[] {
  if (!(low > 0) || !Number.isFinite(high)) return [1, 10];
  for (const factors of [[1, 2, 5], [1]]) {
    const ticks = enclosing(low, high, factors, 1);
    if (ticks.length <= limit) return ticks;
  }
  const decades = Math.log10(high / low) + 2;
  return enclosing(low, high, [1], Math.ceil(decades / limit));
}

/** From the last tick at or under `low` to the first at or over `high`, at least two.
 * @param every  decades from one to the next */
function enclosing(low: number, high: number, factors: readonly number[], every: number): number[] {
  const first = Math.floor(Math.log10(low) / every) * every;
  const ticks: number[] = [];
  for (let power = first; ; power += every) {
    for (const factor of factors) {
      const tick = Number(`${factor}e${power}`);
      if (tick <= low) ticks.length = 0;
      ticks.push(tick);
      if (tick >= high && ticks.length > 1) return ticks;
    }
  }
}
