/** The mean interval score: the band's width, and for an actual outside it 2 / alpha times how far outside, so that
 * narrow bands win only while they hold. Divided by MASE's denominator it is M4's MSIS. Null if nothing was observed.
 * All arrays [length].
 * @param alpha  share that may fall outside: 0.05 for a 95% band
 * @see Gneiting & Raftery 2007, "Strictly proper scoring rules, prediction, and estimation"; Makridakis, Spiliotis
 *   & Assimakopoulos 2020, "The M4 Competition" */
export function meanIntervalScore(
  actual: ArrayLike<number>,
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  alpha: number,
): number | null {
  let sum = 0;
  let observed = 0;
  for (let index = 0; index < actual.length; index++) {
    if (!Number.isFinite(actual[index])) continue;
    const outside = Math.max(lower[index] - actual[index], actual[index] - upper[index], 0);
    sum += upper[index] - lower[index] + (2 / alpha) * outside;
    observed++;
  }
  return observed === 0 ? null : sum / observed;
}
