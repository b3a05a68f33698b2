import type { CopyTest } from '../result/evidence-schema.ts';
import { testAccuracy } from './diebold-mariano.ts';

/** One forecast of the next value. */
export type NextStep = {
  /** The last value known to it. */
  readonly last: number;
  readonly predicted: number;
  /** What came, NaN for a gap. */
  readonly actual: number;
  /** Both distances are divided by this; 1 for the scale of the data. */
  readonly scale: number;
};

/** Forecasts without which nothing is said. */
const fewest = 10;
/** A difference that chance makes more often than this is none. */
const level = 0.05;

/** Whether forecasts of the next step lie nearer to the last value than to the one that came, by more than chance
 * would have it, and are no better than repeating it. Such a forecast, drawn over the actuals, looks excellent and is
 * the actuals shifted by one.
 * Null for too few forecasts. */
export function detectCopy(forecasts: readonly NextStep[]): CopyTest | null {
  const known = forecasts.filter(
    ({ last, predicted, actual, scale }) => Number.isFinite(last + predicted + actual) && scale > 0,
  );
  if (known.length < fewest) return null;
  const toLast = known.map(({ last, predicted, scale }) => Math.abs(predicted - last) / scale);
  const toTruth = known.map(({ actual, predicted, scale }) => Math.abs(predicted - actual) / scale);
  const repeated = known.map(({ last, actual, scale }) => Math.abs(actual - last) / scale);
  const test = testPaired(toTruth, repeated);
  return {
    toLast: meanOf(toLast),
    toTruth: meanOf(toTruth),
    count: known.length,
    isCopy: isLess(testPaired(toLast, toTruth)) && !isLess(test),
    repeating: meanOf(repeated),
    test,
  };
}

type AccuracyTest = CopyTest['test'];

/** Whether the first distances are smaller than the second. */
const testPaired = (first: readonly number[], second: readonly number[]): AccuracyTest =>
  testAccuracy(
    first.map((distance, index) => distance - second[index]),
    1,
  );

/** Whether the first were smaller by more than chance would have it. */
const isLess = (test: AccuracyTest): boolean =>
  test !== null && test.statistic < 0 && test.probability < level;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
