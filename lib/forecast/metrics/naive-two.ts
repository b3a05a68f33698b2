/** Deviations of a normal distribution that 90% lie within: the seasonality test of M4 is two-sided at 10%. */
const critical = 1.645;

/** Naive2, the yardstick of M4's OWA: naive on the series without its season, the season put back; plain naive
 * where the season does not pass the test.
 * @param history  [length], no gaps
 * @param season   m as M4 sets it; 1 for none
 * @returns [horizon]
 * @see Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition"; their "Benchmarks and Evaluation.R" */
export function naiveTwo(history: Float64Array, horizon: number, season: number): Float64Array {
  const last = history[history.length - 1];
  if (!isSeasonal(history, season)) return new Float64Array(horizon).fill(last);
  const indices = seasonalIndices(history, season);
  const adjusted = last / indices[(history.length - 1) % season];
  return Float64Array.from(
    { length: horizon },
    (_, step) => adjusted * indices[(history.length + step) % season],
  );
}

/** M4's test: whether the autocorrelation at the season lies outside Bartlett's limits, which grow by the
 * autocorrelations at shorter lags.
 * @param leastSeasons  of data; with fewer the answer is no: M4 wants three */
export function isSeasonal(history: Float64Array, season: number, leastSeasons = 3): boolean {
  const { length } = history;
  if (season <= 1 || length < leastSeasons * season) return false;
  const mean = history.reduce((sum, value) => sum + value, 0) / length;
  const variance = history.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (!(variance > 0)) return false;
  const correlation = (lag: number): number => {
    let sum = 0;
    for (let index = lag; index < length; index++)
      sum += (history[index] - mean) * (history[index - lag] - mean);
    return sum / variance;
  };
  let spread = 1;
  for (let lag = 1; lag < season; lag++) spread += 2 * correlation(lag) ** 2;
  return Math.abs(correlation(season)) > (critical / Math.sqrt(length)) * Math.sqrt(spread);
}

/** Classical multiplicative decomposition: the mean ratio of a value to the centred moving average of one season
 * around it, by phase, normed to mean 1.
 * @returns [season], by index modulo the season */
export function seasonalIndices(history: Float64Array, season: number): Float64Array {
  const half = season >> 1;
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let centre = half; centre + half < history.length; centre++) {
    let trend = 0;
    for (let index = centre - half; index <= centre + half; index++) {
      // An even season has one value too many in its window: the two at its ends count half.
      const atEnd = season % 2 === 0 && (index === centre - half || index === centre + half);
      trend += (atEnd ? 0.5 : 1) * history[index];
    }
    sums[centre % season] += (history[centre] * season) / trend;
    counts[centre % season]++;
  }
  const means = sums.map((sum, phase) => sum / counts[phase]);
  const mean = means.reduce((sum, value) => sum + value / season, 0);
  return means.map((value) => value / mean);
}
