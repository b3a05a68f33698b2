/** Naive: the last value, repeated. @param history [length] without gaps @returns [horizon] */
export function naive(history: Float64Array, horizon: number): Float64Array {
  return new Float64Array(horizon).fill(history[history.length - 1]);
}
