import { createGenerator } from '#lib/rnn/index.ts';
import { seriesKinds } from './draw-series.ts';

/** Some series of one kind, to be looked at. */
export type SeriesExamples = {
  readonly name: string;
  /** Each between 0 and 1. */
  readonly series: readonly (readonly number[])[];
};

const hours = { periods: [24, 168], length: 504 } as const;
const months = { periods: [12, 1], length: 120 } as const;

/** Series of every kind that the pretrained network has learnt from: three weeks of hours of loads, ten years of months of the
 * others.
 * @param seeds  one for each series of a kind */
export function drawExamples(seeds: readonly number[]): SeriesExamples[] {
  return seriesKinds.map(({ name, draw }) => {
    const { periods, length } = name === 'load profile' ? hours : months;
    return {
      name,
      series: seeds.map((seed) => toUnitRange(draw(createGenerator(seed), periods, length))),
    };
  });
}

function toUnitRange(values: Float64Array): number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return Array.from(values, (value) => (range > 0 ? (value - low) / range : 0.5));
}
