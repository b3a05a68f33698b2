import type { MethodMetrics } from '../result/result-schema.ts';

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
