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
  let zeros = 0;
  let negatives = 0;
  let flatStart = 0;
  let flatLength = 0;
  let start = 0;
  let firstSpike = -1;
  let spikes = 0;
  let last = Number.NaN;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value <= 0) {
      if (value === 0) zeros++;
      else negatives++;
    }
    if (value !== last) {
      if (index - start > flatLength && last !== 0) {
        flatStart = start;
        flatLength = index - start;
      }
      start = index;
      // A missing neighbour is no distance: comparisons with NaN are false.
      const before = value - last;
      if (before > bound || before < -bound) {
        const after = value - values[index + 1];
        if (before > 0 ? after > bound : after < -bound) {
          if (firstSpike < 0) firstSpike = index;
          spikes++;
        }
      }
      last = value;
    }
  }
  if (values.length - start > flatLength && last !== 0) {
    flatStart = start;
    flatLength = values.length - start;
  }
  return {
    zeros,
    negatives,
    flat: { start: flatStart, length: flatLength },
    spikes: { first: firstSpike, count: spikes },
  };
}

/** Distances that are looked at, at most. */
export const mostDistances = 1_500;

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
