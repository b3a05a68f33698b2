/** Random walk with drift: the line through the first and the last value, drawn on.
 * @param history  [length] without gaps
 * @returns [horizon] */
export function drift(history: Float64Array, horizon: number): Float64Array {
  const last = history[history.length - 1];
  const slope = history.length < 2 ? 0 : (last - history[0]) / (history.length - 1);
  return Float64Array.from({ length: horizon }, (_, step) => last + slope * (step + 1));
}
