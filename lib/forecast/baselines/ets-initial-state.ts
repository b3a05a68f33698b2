import type { EtsForm, EtsState } from './ets-model.ts';

/** Starting values for the states: seasonal indices from a classical decomposition of the first seasons,
 * level and growth from a line through the first deseasonalised values.
 * @param values  [length], at least two seasons where the form has one
 * @see Hyndman & Khandakar 2008, section 2.3 */
export function initialEtsState(form: EtsForm, values: Float64Array): EtsState {
  const multiplicative = form.season === 'multiplicative';
  const season =
    form.season === 'none'
      ? new Float64Array(1)
      : initialSeason(values.subarray(0, 4 * form.period), form.period, multiplicative);
  const points = Math.min(Math.max(10, 2 * form.period), values.length);
  const deseasonalised = Array.from({ length: points }, (_, t) => {
    if (form.season === 'none') return values[t];
    return multiplicative ? values[t] / season[t % form.period] : values[t] - season[t % form.period];
  });
  if (form.trend === 'none') return { level: meanOf(deseasonalised), growth: 0, season };
  const { intercept, slope } = lineThrough(deseasonalised);
  return { level: intercept, growth: slope, season };
}

/** Mean of each phase after the trend, a centred moving average, is taken off. */
function initialSeason(values: Float64Array, period: number, multiplicative: boolean): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  const half = Math.floor(period / 2);
  for (let t = half; t + half < values.length; t++) {
    let trend = 0;
    for (let offset = -half; offset <= half; offset++) {
      // With an even period the two ends stand for the same phase and count half each.
      const weight = period % 2 === 0 && Math.abs(offset) === half ? 0.5 : 1;
      trend += (weight * values[t + offset]) / period;
    }
    sums[t % period] += multiplicative ? values[t] / trend : values[t] - trend;
    counts[t % period]++;
  }
  const season = sums.map((sum, phase) => (counts[phase] > 0 ? sum / counts[phase] : multiplicative ? 1 : 0));
  const centre = meanOf(Array.from(season));
  if (multiplicative) return season.map((index) => Math.max(index / centre, 0.01));
  return season.map((index) => index - centre);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Least squares over t = 1..n; the intercept is the line's value at t = 0. */
function lineThrough(values: readonly number[]): { intercept: number; slope: number } {
  const middle = (values.length + 1) / 2;
  const mean = meanOf(values);
  let covariance = 0;
  let variance = 0;
  values.forEach((value, index) => {
    covariance += (index + 1 - middle) * (value - mean);
    variance += (index + 1 - middle) ** 2;
  });
  const slope = variance === 0 ? 0 : covariance / variance;
  return { intercept: mean - slope * middle, slope };
}
