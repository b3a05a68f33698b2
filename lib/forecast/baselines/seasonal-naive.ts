/** Seasonal naive: the last season, repeated; plain naive while there is no whole season yet.
 * @param history  [length] without gaps
 * @returns [horizon] */
export function seasonalNaive(history: Float64Array, horizon: number, season: number): Float64Array {
  const period = history.length < season ? 1 : season;
  return Float64Array.from(
    { length: horizon },
    (_, step) => history[history.length - period + (step % period)],
  );
}
