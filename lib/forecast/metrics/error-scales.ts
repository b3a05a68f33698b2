import { seasonalNaiveScale } from './mean-absolute-scaled-error.ts';
import { squaredNaiveScale } from './squared-naive-scale.ts';

/** What the scaled errors of a series divide by: the in-sample errors of seasonal naive before the cutoff. */
export type ErrorScales = {
  /** Mean absolute error; null where there is no pair of values a season apart. */
  readonly absolute: number | null;
  /** Mean squared error. */
  readonly squared: number | null;
};

/** @param training  the part before the cutoff only
 * @param season    m of the denominators */
export const errorScales = (training: ArrayLike<number>, season: number): ErrorScales => ({
  absolute: seasonalNaiveScale(training, season),
  squared: squaredNaiveScale(training, season),
});

/** An error in units of a scale; null where either does not exist or the scale is zero. */
export const divideByScale = (error: number | null, scale: number | null): number | null =>
  error === null || scale === null || scale === 0 ? null : error / scale;
