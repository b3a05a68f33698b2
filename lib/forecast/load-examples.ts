import type { SeriesExamples } from './synthetic/draw-examples.ts';

/** Series of every generator, as `drawExamples` gives them. The generators are loaded when they are asked for: no forecast
 * needs them. */
export const loadExamples = async (seeds: readonly number[]): Promise<SeriesExamples[]> =>
  (await import('./synthetic/draw-examples.ts')).drawExamples(seeds);
