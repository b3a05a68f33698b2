import { ridgeRegression } from '../math/ridge-regression.ts';
import type { EtsForm, EtsState } from './ets-model.ts';

/** Starting values for the states: seasonal indices from a classical decomposition, level and growth from a line through
 * the first deseasonalised values.
 * @param values  [length], at least two seasons where the form has one
 * @see Hyndman & Khandakar 2008, section 2.3 */
export function initialEtsState(form: EtsForm, values: Float64Array): EtsState {
  const { season, deseasonalised } = takeSeasonOff(form, values);
  const first = deseasonalised.slice(0, Math.max(10, 2 * form.period));
  if (form.trend === 'none') return { level: meanOf(first), growth: 0, season };
  const { intercept, slope } = lineThrough(first);
  return { level: intercept, growth: slope, season };
}

/** Seasonal indices [period], and what they leave [length]. */
function takeSeasonOff({ season: kind, period }: EtsForm, values: Float64Array) {
  if (kind === 'none') return { season: new Float64Array(1), deseasonalised: Array.from(values) };
  const multiplicative = kind === 'multiplicative';
  if (values.length < 3 * period) {
    // Too few seasons for a moving average: what the first of them differs from a line.
    const line = lineBesideHarmonic(values, period);
    const season = Float64Array.from({ length: period }, (_, t) =>
      multiplicative ? Math.max(values[t] / line[t], leastIndex) : values[t] - line[t],
    );
    return { season, deseasonalised: line };
  }
  const season = initialSeason(values, period, multiplicative);
  const deseasonalised = Array.from(values, (value, t) =>
    multiplicative ? value / season[t % period] : value - season[t % period],
  );
  return { season, deseasonalised };
}

/** A multiplicative index is never 0. */
const leastIndex = 0.01;

/** The line that fits best together with one sine wave of the season's length. @returns [length] */
function lineBesideHarmonic(values: Float64Array, period: number): number[] {
  const angle = (2 * Math.PI) / period;
  const columns = [
    () => 1,
    (t: number) => t,
    (t: number) => Math.sin(angle * t),
    (t: number) => Math.cos(angle * t),
  ];
  const [intercept, slope] = ridgeRegression(
    values,
    columns.map((column) => values.map((_, t) => column(t + 1))),
    columns.map(() => 1e-9),
  );
  return Array.from(values, (_, t) => intercept.coefficient + slope.coefficient * (t + 1));
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
  if (multiplicative) return season.map((index) => Math.max(index / centre, leastIndex));
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
