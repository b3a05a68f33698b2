/** Autocorrelations of values an even distance apart, lags 1 to `most`. A lag whose bound 1.96 / sqrt(n) it passes is
 * correlated beyond what noise shows 19 times out of 20. Pairs with a gap are left out; empty where the values never
 * vary.
 * @param values  [n], NaN for a gap
 * @returns [most], fewer where n is small: a lag should rest on three quarters of the values */
export function autocorrelation(values: readonly number[], most: number): number[] {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(known.length, 1);
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (!(variance > 0)) return [];
  const lags = Math.min(most, Math.floor(known.length / 4));
  return Array.from({ length: lags }, (_, lag) => {
    let sum = 0;
    for (let index = lag + 1; index < values.length; index++) {
      const product = (values[index] - mean) * (values[index - lag - 1] - mean);
      if (Number.isFinite(product)) sum += product;
    }
    return sum / variance;
  });
}
