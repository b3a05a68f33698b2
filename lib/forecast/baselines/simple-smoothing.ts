/** Simple exponential smoothing, fitted by least squares: a level that follows the values by a share alpha of each
 * error. For any alpha the best first level is a closed form, so one number is searched for, on a grid and then by
 * golden section.
 * @param values  [length], at least two, without gaps
 * @returns alpha and the level after the last value */
export function fitSimpleSmoothing(values: Float64Array): { alpha: number; level: number } {
  let best = least;
  let lowest = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= gridSteps; step++) {
    const alpha = least + ((most - least) * step) / gridSteps;
    const { squares } = smooth(values, alpha);
    if (squares < lowest) {
      lowest = squares;
      best = alpha;
    }
  }
  let low = Math.max(least, best - (most - least) / gridSteps);
  let high = Math.min(most, best + (most - least) / gridSteps);
  for (let round = 0; round < 16; round++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (smooth(values, left).squares < smooth(values, right).squares) high = right;
    else low = left;
  }
  const alpha = (low + high) / 2;
  return { alpha, level: smooth(values, alpha).level };
}

/** The usual bounds of alpha. */
const least = 1e-4;
const most = 0.9999;
const gridSteps = 16;
const golden = (Math.sqrt(5) - 1) / 2;

/** The level before value t is a_t + (1 - alpha)^t times the first level: its best value is a regression's. */
function smooth(values: Float64Array, alpha: number): { squares: number; level: number } {
  let level = 0;
  let share = 1;
  let errorShare = 0;
  let shares = 0;
  let errors = 0;
  for (const value of values) {
    const error = value - level;
    errorShare += error * share;
    shares += share * share;
    errors += error * error;
    level += alpha * error;
    share *= 1 - alpha;
  }
  const first = errorShare / shares;
  return { squares: errors - first * errorShare, level: level + share * first };
}
