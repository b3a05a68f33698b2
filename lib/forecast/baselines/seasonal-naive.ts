/** Seasonal naive: the last season, repeated; plain naive while there is no whole season yet.
 * @param history  [length] without gaps
 * @param rowsAgo  how many rows before the first step and those after it so many seasons earlier lie: where a season is not always as many rows
 * @returns [horizon] */
export function seasonalNaive(
  history: Float64Array,
  horizon: number,
  season: number,
  rowsAgo?: (step: number, cycles: number) => number,
): Float64Array {
  const { length } = history;
  const period = length < season ? 1 : season;
  return Float64Array.from({ length: horizon }, (_, step) => {
    const ago = period === season ? rowsAgo?.(step, Math.floor(step / season) + 1) : undefined;
    return history[length + step - (ago ?? Infinity)] ?? history[length - period + (step % period)];
  });
}
