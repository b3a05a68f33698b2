import type { MethodName } from '../methods/method-table.ts';
import type { MethodMetrics } from '../result/result-schema.ts';
import { overallWeightedAverage } from './overall-weighted-average.ts';

/** The mean of each metric over the series, one row a method in the order in which methods first appear.
 * A metric that is null for a series is left out of that mean; null if it is null for all.
 * @param naiveTwo  Naive2's means over the same series, which OWA divides by; null for no OWA */
export function meanMetrics(
  bySeries: readonly (readonly MethodMetrics[])[],
  naiveTwo: Pick<MethodMetrics, 'smape' | 'mase'> | null = null,
): MethodMetrics[] {
  const byMethod = new Map<MethodName, MethodMetrics[]>();
  for (const metrics of bySeries.flat()) {
    byMethod.set(metrics.method, [...(byMethod.get(metrics.method) ?? []), metrics]);
  }
  return [...byMethod].map(([method, rows]) => {
    const mean = (metric: Exclude<keyof MethodMetrics, 'method'>) => meanOf(rows.map((row) => row[metric]));
    return {
      method,
      mae: mean('mae'),
      rmse: mean('rmse'),
      mape: mean('mape'),
      smape: mean('smape'),
      mase: mean('mase'),
      coverage80: mean('coverage80'),
      coverage95: mean('coverage95'),
      wape: mean('wape'),
      rmsse: mean('rmsse'),
      owa:
        naiveTwo === null
          ? null
          : overallWeightedAverage({ smape: mean('smape'), mase: mean('mase') }, naiveTwo),
      msis: mean('msis'),
      pinball: mean('pinball'),
      crps: mean('crps'),
    };
  });
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
