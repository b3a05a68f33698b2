import { isSeasonal, seasonalIndices } from '../metrics/naive-two.ts';
import type { SeasonDates } from '../seasons/year-dates.ts';
import { datedSeason } from './dated-season.ts';
import { fitSimpleSmoothing } from './simple-smoothing.ts';

/** The Theta method: where the season passes a test it is divided out (taken off where a value is not positive);
 * half the slope of a line through all values is added to simple exponential smoothing; the season is put back.
 * @param history  [length] without gaps
 * @param season   1 for none; ignored while there are not more than two of it
 * @param dates    of its rows where the season is a year that follows the date
 * @returns [horizon]
 * @see Assimakopoulos & Nikolopoulos 2000; Hyndman & Billah 2003, "Unmasking the Theta method" */
export function theta(
  history: Float64Array,
  horizon: number,
  season: number,
  dates: SeasonDates | null = null,
): Float64Array {
  const { length } = history;
  if (length < 3) return new Float64Array(horizon).fill(history[length - 1]);
  const found =
    length > 2 * season && isSeasonal(history, season, 2) ? seasonOf(history, season, dates) : null;
  const adjusted = found ? history.map((value, index) => found.remove(value, index)) : history;
  const { alpha, level } = fitSimpleSmoothing(adjusted);
  const halfSlope = slopeOf(adjusted) / 2;
  const already = (1 - (1 - alpha) ** length) / alpha;
  return Float64Array.from({ length: horizon }, (_, step) => {
    const value = level + halfSlope * (step + already);
    return found ? found.restore(value, length + step) : value;
  });
}

type Season = {
  remove(value: number, index: number): number;
  restore(value: number, index: number): number;
};

/** null where an index is so near to 0 that dividing by it would blow up. */
function seasonOf(history: Float64Array, season: number, dates: SeasonDates | null): Season | null {
  if (dates !== null) return seasonOfDates(history, season, dates);
  if (history.every((value) => value > 0)) {
    const indices = seasonalIndices(history, season);
    if (!indices.every((index) => index > 1e-4)) return null;
    return {
      remove: (value, index) => value / indices[index % season],
      restore: (value, index) => value * indices[index % season],
    };
  }
  const profile = additiveIndices(history, season);
  return {
    remove: (value, index) => value - profile[index % season],
    restore: (value, index) => value + profile[index % season],
  };
}

/** By the date: divided out where every value is positive, else taken off. */
function seasonOfDates(history: Float64Array, season: number, dates: SeasonDates): Season {
  if (!history.every((value) => value > 0)) {
    const ofRow = datedSeason(history, season, dates);
    return {
      remove: (value, index) => value - ofRow(index),
      restore: (value, index) => value + ofRow(index),
    };
  }
  const ofRow = datedSeason(history.map(Math.log), season, dates);
  return {
    remove: (value, index) => value / Math.exp(ofRow(index)),
    restore: (value, index) => value * Math.exp(ofRow(index)),
  };
}

/** Mean difference of a value from the centred moving average of a season around it, by phase, mean 0. */
function additiveIndices(history: Float64Array, season: number): Float64Array {
  const half = season >> 1;
  const even = season % 2 === 0;
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  let window = 0;
  for (let index = 0; index < Math.min(2 * half + 1, history.length); index++) window += history[index];
  for (let centre = half; centre + half < history.length; centre++) {
    const ends = even ? (history[centre - half] + history[centre + half]) / 2 : 0;
    sums[centre % season] += history[centre] - (window - ends) / season;
    counts[centre % season]++;
    window += (history[centre + half + 1] ?? 0) - history[centre - half];
  }
  const means = sums.map((sum, phase) => sum / counts[phase]);
  const mean = means.reduce((sum, value) => sum + value / season, 0);
  return means.map((value) => value - mean);
}

/** Of the least squares line. */
function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let covariance = 0;
  let variance = 0;
  values.forEach((value, index) => {
    covariance += (index - middle) * value;
    variance += (index - middle) ** 2;
  });
  return covariance / variance;
}
