import { loess, loessAt } from './loess.ts';

/** Seasonal component of a series by STL: two rounds of the inner loop, no robustness weights.
 * @param values          [length], at least two periods, without gaps
 * @param seasonalWindow  how many seasons the smoother of each phase sees (odd)
 * @returns [length]
 * @see Cleveland, Cleveland, McRae & Terpenning 1990, "STL: a seasonal-trend decomposition based on loess" */
export function stlSeason(values: Float64Array, period: number, seasonalWindow: number): Float64Array {
  const length = values.length;
  const trendWindow = nextOdd((1.5 * period) / (1 - 1.5 / seasonalWindow));
  const lowPassWindow = nextOdd(period);
  let trend: Float64Array = new Float64Array(length);
  let season: Float64Array = new Float64Array(length);
  for (let round = 0; round < 2; round++) {
    const detrended = values.map((value, index) => value - trend[index]);
    const cycles = smoothPhases(detrended, period, seasonalWindow);
    const lowPass = loess(
      movingAverage(movingAverage(movingAverage(cycles, period), period), 3),
      lowPassWindow,
      1,
      Math.ceil(lowPassWindow / 10),
    );
    season = Float64Array.from({ length }, (_, index) => cycles[period + index] - lowPass[index]);
    const seasonless = values.map((value, index) => value - season[index]);
    trend = loess(seasonless, trendWindow, 1, Math.ceil(trendWindow / 10));
  }
  return season;
}

/** Smooths the subseries of each phase and extends it by one period at both ends. @returns [length + 2 period] */
function smoothPhases(values: Float64Array, period: number, window: number): Float64Array {
  const extended = new Float64Array(values.length + 2 * period);
  for (let phase = 0; phase < period; phase++) {
    const size = Math.ceil((values.length - phase) / period);
    const subseries = Float64Array.from({ length: size }, (_, cycle) => values[phase + cycle * period]);
    const smooth = loess(subseries, window, 0, Math.ceil(window / 10));
    extended[phase] = loessAt(subseries, -1, window, 0);
    for (let cycle = 0; cycle < size; cycle++) extended[phase + (cycle + 1) * period] = smooth[cycle];
    extended[phase + (size + 1) * period] = loessAt(subseries, size, window, 0);
  }
  return extended;
}

/** @returns [length - span + 1] */
function movingAverage(values: Float64Array, span: number): Float64Array {
  const averages = new Float64Array(values.length - span + 1);
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    sum += values[index];
    if (index >= span) sum -= values[index - span];
    if (index >= span - 1) averages[index - span + 1] = sum / span;
  }
  return averages;
}

function nextOdd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}
