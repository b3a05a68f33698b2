import type { PreparedSeries } from '../data/prepared-series.ts';

/** Up to so many values, their own spread is all that can be said of the next one. */
const few = 12;
/** Quantiles of Student's t for 1, 2, 3 ... degrees of freedom. */
const quantiles = {
  half80: [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363],
  half95: [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201],
} as const;

/** How far a band may reach to either side of a forecast that is made from a few values, original scale: as far as they say of
 * another one of their kind, were they drawn from a normal distribution. Residuals of one or two windows, taken in units of a
 * calm moment, would say anything. Infinite where there are more values, and for settings of earlier versions.
 * @param origin  of the forecast */
export function widestOfFew(
  { trusted, lifetime }: PreparedSeries,
  origin: number,
): { readonly half80: number; readonly half95: number } {
  const known = lifetime === null ? [] : [...trusted.subarray(0, origin)].filter(Number.isFinite);
  const freedom = known.length - 1;
  if (freedom < 1 || known.length > few)
    return { half80: Number.POSITIVE_INFINITY, half95: Number.POSITIVE_INFINITY };
  const mean = known.reduce((sum, value) => sum + value / known.length, 0);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2 / freedom, 0);
  const deviation = Math.sqrt(variance * (1 + 1 / known.length));
  const [half80, half95] = [quantiles.half80, quantiles.half95].map((own) => own[freedom - 1] * deviation);
  return { half80, half95 };
}
