/** Probability that a Student t variable lies further from 0 than `statistic`, either side.
 * @param freedom  degrees of freedom, above 0
 * @see Abramowitz & Stegun 1964, 26.7.1; the incomplete beta function by Lentz's continued fraction, 26.5.8 */
export function twoSidedProbability(statistic: number, freedom: number): number {
  if (!Number.isFinite(statistic)) return 0;
  return incompleteBeta(freedom / (freedom + statistic ** 2), freedom / 2, 0.5);
}

/** The regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x) - Math.log(a),
  );
  let numerator = 1;
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let term = 1; term <= mostTerms; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    fraction *= denominator * numerator;
    if (Math.abs(denominator * numerator - 1) < 1e-14) break;
  }
  return front * fraction;
}

const mostTerms = 10_000;
const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The logarithm of the gamma function, by Stirling's series where it is exact to the last digits. */
function logGamma(x: number): number {
  let shift = 0;
  let large = x;
  for (; large < 15; large++) shift += Math.log(large);
  const square = 1 / large ** 2;
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1_260 - square / 1_680))) / large;
  return (large - 0.5) * Math.log(large) - large + Math.log(2 * Math.PI) / 2 + series - shift;
}
