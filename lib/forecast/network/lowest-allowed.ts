/** The lowest value a forecast may have: 0 where none of the values it was made from is negative, as with sales,
 * counts and amounts of rain; none at all otherwise.
 * @param history  NaN where nothing was observed */
export function lowestAllowed(history: Float64Array): number {
  return history.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
}
