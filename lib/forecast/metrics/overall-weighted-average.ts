import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodMetrics } from '../result/result-schema.ts';
import { naiveTwo } from './naive-two.ts';
import { symmetricMeanAbsolutePercentageError } from './point-errors.ts';
import { meanAbsoluteScaledError } from './scaled-errors.ts';

/** OWA = half of sMAPE / Naive2's sMAPE plus half of MASE / Naive2's MASE, both means over a panel; null where one
 * of them does not exist or Naive2 made no error.
 * @see Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition" */
export function overallWeightedAverage(
  { smape, mase }: Pick<MethodMetrics, 'smape' | 'mase'>,
  naiveTwo: Pick<MethodMetrics, 'smape' | 'mase'>,
): number | null {
  if (smape === null || mase === null || !naiveTwo.smape || !naiveTwo.mase) return null;
  return (smape / naiveTwo.smape + mase / naiveTwo.mase) / 2;
}

/** The two errors of Naive2 on the held-out part of one series, from origins a horizon apart, each of which sees
 * all that lies before it: what OWA divides by.
 * @param values  [length], NaN where nothing was observed
 * @param filled  [length], the same without gaps from `start` on
 * @param split   `cutoff` is where the held-out part begins */
export function scoreNaiveTwo(
  values: Float64Array,
  filled: Float64Array,
  { start, cutoff }: { readonly start: number; readonly cutoff: number },
  horizon: number,
  maseSeason: number,
): Pick<MethodMetrics, 'smape' | 'mase'> {
  const actual = values.subarray(cutoff);
  const predicted = new Float64Array(actual.length);
  for (let origin = cutoff; origin < values.length; origin += horizon) {
    const steps = Math.min(horizon, values.length - origin);
    predicted.set(naiveTwo(filled.subarray(start, origin), steps, maseSeason), origin - cutoff);
  }
  const training = values.subarray(start, cutoff);
  return {
    smape: symmetricMeanAbsolutePercentageError(actual, predicted),
    mase: meanAbsoluteScaledError(actual, predicted, training, maseSeason),
  };
}

/** The means over a panel; a series that has no error of a kind is left out of that mean. */
export function meanOfNaiveTwo(
  scores: readonly Pick<MethodMetrics, 'smape' | 'mase'>[],
): Pick<MethodMetrics, 'smape' | 'mase'> {
  const meanOf = (known: readonly number[]) =>
    known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  return {
    smape: meanOf(scores.map(({ smape }) => smape).filter((value) => value !== null)),
    mase: meanOf(scores.map(({ mase }) => mase).filter((value) => value !== null)),
  };
}

/** The means over the series of a panel that have a held-out part. */
export const scorePanelByNaiveTwo = (
  panel: readonly PreparedSeries[],
  horizon: number,
  maseSeason: number,
): Pick<MethodMetrics, 'smape' | 'mase'> =>
  meanOfNaiveTwo(
    panel
      .filter(({ split }) => split.cutoff < split.length)
      .map(({ source, trusted, filled, split }) => {
        // Scored as it came, in units of what is trusted before.
        const values = source.values.map((value, index) => (index < split.cutoff ? trusted[index] : value));
        return scoreNaiveTwo(values, filled, split, horizon, maseSeason);
      }),
  );
