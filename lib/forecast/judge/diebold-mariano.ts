import { twoSidedProbability } from './student-t.ts';

/** What the Diebold-Mariano test says of two forecasts of the same values. */
export type AccuracyTest = {
  /** Below 0 where the first forecast erred less. */
  readonly statistic: number;
  /** How often a difference as large as this, or a larger one, comes by chance where both are equally good. */
  readonly probability: number;
  /** Loss differences that it rests on. */
  readonly count: number;
};

/** Whether one forecast's losses are lower than another's by more than chance would have it, with the correction of
 * Harvey, Leybourne & Newbold for few forecasts: errors up to a horizon apart overlap, so they count as dependent.
 * Null where it cannot be said: fewer than two horizons of losses, or losses that never differ.
 * @param differences  loss of the first less loss of the second, in time order, [length]
 * @param horizon      steps ahead of the farthest forecast
 * @see Diebold & Mariano 1995, "Comparing predictive accuracy"; Harvey, Leybourne & Newbold 1997, "Testing the
 *   equality of prediction mean squared errors" */
export function testAccuracy(differences: readonly number[], horizon: number): AccuracyTest | null {
  const count = differences.length;
  if (count < 2 * horizon || count < 3) return null;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const variance = longRunVariance(differences, mean, horizon);
  if (!(variance > 0)) return null;
  const correction = (count + 1 - 2 * horizon + (horizon * (horizon - 1)) / count) / count;
  const statistic = (mean / Math.sqrt(variance / count)) * Math.sqrt(correction);
  return { statistic, probability: twoSidedProbability(statistic, count - 1), count };
}

/** Variance of the differences and twice their covariances up to a horizon apart; with Bartlett's weights, which
 * never let it fall below zero, where the plain sum does. */
function longRunVariance(differences: readonly number[], mean: number, horizon: number): number {
  const covariances = Array.from({ length: horizon }, (_, lag) => {
    let sum = 0;
    for (let index = lag; index < differences.length; index++) {
      sum += (differences[index] - mean) * (differences[index - lag] - mean);
    }
    return sum / differences.length;
  });
  const sumWith = (weightOf: (lag: number) => number) =>
    covariances.reduce((sum, value, lag) => sum + (lag === 0 ? 1 : 2 * weightOf(lag)) * value, 0);
  const plain = sumWith(() => 1);
  return plain > 0 ? plain : sumWith((lag) => 1 - lag / horizon);
}
