import { naive } from './naive.ts';

/** How far beyond all that a series has been a forecast may go, in ranges of it. */
const mostRanges = 3;

/** A forecast as it is, or the last value where it goes far beyond all that the series has been: a multiplicative model
 * that was fitted before a series fell to zero divides by next to nothing from there on.
 * @param forecast  [horizon]; NaN where a method has no answer, which stays
 * @param history   what it is made from, without gaps */
export function keepPlausible(forecast: Float64Array, history: Float64Array): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of history) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const reach = mostRanges * (highest - lowest) + 1e-9 * Math.abs(highest);
  const isFar = forecast.some((value) => value < lowest - reach || value > highest + reach);
  return isFar ? naive(history, forecast.length) : forecast;
}
