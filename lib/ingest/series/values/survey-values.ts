import { median } from './median.ts';

/** What the values of one series hold that a forecaster should know. */
export type ValueSurvey = {
  readonly zeros: number;
  readonly negatives: number;
  /** The longest stretch of one value, unless it is zero, which a series of sales may well be for long. */
  readonly flat: { readonly start: number; readonly length: number };
  /** Values far from both neighbours, on the same side. */
  readonly spikes: { readonly first: number; readonly count: number };
};

/** A spike is further from its neighbours than this many typical steps. */
const spikeSteps = 12;

/** Looks through the values of a series once.
 * @param values     [length], NaN where missing
 * @param distances  [mostDistances] room to work in */
export function surveyValues(values: Float64Array, distances: Float64Array): ValueSurvey {
  const step = typicalStep(values, distances);
  const bound = step > 0 ? spikeSteps * step : Number.POSITIVE_INFINITY;
  const found: Found = {
    ...{ zeros: 0, negatives: 0, spikes: 0, firstSpike: -1 },
    ...{ flatStart: 0, flatLength: 0, start: 0, last: Number.NaN },
  };
  // Piece by piece: what is called often is compiled once, one long loop anew for every series.
  for (let from = 0; from < values.length; from += pieceLength)
    surveyPiece(values, from, Math.min(values.length, from + pieceLength), bound, found);
  noteStretch(found, found.start, values.length, found.last);
  const { zeros, negatives, flatStart, flatLength, firstSpike, spikes } = found;
  return {
    zeros,
    negatives,
    flat: { start: flatStart, length: flatLength },
    spikes: { first: firstSpike, count: spikes },
  };
}

const pieceLength = 2048;

type Found = {
  zeros: number;
  negatives: number;
  spikes: number;
  firstSpike: number;
  flatStart: number;
  flatLength: number;
  /** Where the stretch of one value that is being looked at begins, and that value. */
  start: number;
  last: number;
};

function surveyPiece(values: Float64Array, from: number, end: number, bound: number, found: Found): void {
  let { zeros, negatives, start, last } = found;
  for (let index = from; index < end; index++) {
    const value = values[index];
    if (value <= 0) {
      if (value === 0) zeros++;
      else negatives++;
    }
    if (value === last) continue;
    if (index - start > 1) noteStretch(found, start, index, last);
    start = index;
    // A missing neighbour is no distance: comparisons with NaN are false.
    const before = value - last;
    last = value;
    if (before <= bound && before >= -bound) continue;
    const after = value - (index + 1 < values.length ? values[index + 1] : Number.NaN);
    if (!(before > 0 ? after > bound : before < 0 && after < -bound)) continue;
    if (found.spikes === 0) found.firstSpike = index;
    found.spikes++;
  }
  found.zeros = zeros;
  found.negatives = negatives;
  found.start = start;
  found.last = last;
}

/** Remembers the stretch of one value before an index if it is the longest so far. */
function noteStretch(found: Found, start: number, end: number, value: number): void {
  if (end - start <= found.flatLength || value === 0) return;
  found.flatStart = start;
  found.flatLength = end - start;
}

/** Distances that are looked at, at most. */
export const mostDistances = 500;

/** How far along its stretch each sample is taken: at even distances the same hour of every day would be looked at.
 * Multiples of the golden ratio never fall into step with anything. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/** The median distance between neighbours, of a sample spread over the series; 0 where there are too few. */
function typicalStep(values: Float64Array, distances: Float64Array): number {
  const samples = Math.min(mostDistances, Math.max(0, values.length - 1));
  const apart = (values.length - 1) / samples;
  let count = 0;
  for (let sample = 0; sample < samples; sample++) {
    const index = apart === 1 ? sample : Math.floor((sample + ((sample * goldenRatio) % 1)) * apart);
    const step = Math.abs(values[index + 1] - values[index]);
    if (!Number.isNaN(step)) distances[count++] = step;
  }
  return count < 10 ? 0 : median(distances.subarray(0, count));
}
