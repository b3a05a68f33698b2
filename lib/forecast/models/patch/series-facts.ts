import type { PreparedSeries } from '../../data/prepared-series.ts';
import { seasonalNaiveScale } from '../../metrics/scaled-errors.ts';

/** What is known of a series before any window of it is read; from its training part alone. */
export type SeriesFacts = {
  /** Twice the mean absolute step, on the scaler's scale. */
  readonly globalScale: number;
  /** MASE's denominator, on the original scale. */
  readonly maseScale: number;
};

/** Facts of a series; both are above 0 whatever it holds. */
export function describeFacts(
  { trusted, split, adjusted, scaler }: PreparedSeries,
  maseSeason: number,
): SeriesFacts {
  const end = split.trainingEnd - split.start > maseSeason + 1 ? split.trainingEnd : split.cutoff;
  let movement = 0;
  for (let index = split.start + 1; index < end; index++) {
    movement += Math.abs(adjusted[index] - adjusted[index - 1]);
  }
  const mean = movement / Math.max(1, end - split.start - 1);
  const training = trusted.subarray(split.start, end);
  const seasonal = seasonalNaiveScale(training, maseSeason) ?? seasonalNaiveScale(training, 1) ?? 0;
  const known = training.filter(Number.isFinite);
  const size = known.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, known.length);
  return {
    // The scaler's deviation is 1 here: a series that hardly moves is not blown up.
    globalScale: Math.max(2 * mean, 1e-3),
    maseScale: Math.max(seasonal, 1e-3 * (scaler.logarithm ? size : scaler.deviation), Number.MIN_VALUE),
  };
}
