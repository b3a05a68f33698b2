import type { MethodMetrics, MethodName } from '../schema.ts';

/** The mean of each metric over the series, one row a method in the order in which methods first appear.
 * A metric that is null for a series is left out of that mean; null if it is null for all. */
export function meanMetrics(bySeries: readonly (readonly MethodMetrics[])[]): MethodMetrics[] {
  const byMethod = new Map<MethodName, MethodMetrics[]>();
  for (const metrics of bySeries.flat()) {
    byMethod.set(metrics.method, [...(byMethod.get(metrics.method) ?? []), metrics]);
  }
  return [...byMethod].map(([method, rows]) => ({
    method,
    mae: meanOf(rows.map((row) => row.mae)),
    rmse: meanOf(rows.map((row) => row.rmse)),
    mape: meanOf(rows.map((row) => row.mape)),
    smape: meanOf(rows.map((row) => row.smape)),
    mase: meanOf(rows.map((row) => row.mase)),
    coverage80: meanOf(rows.map((row) => row.coverage80)),
    coverage95: meanOf(rows.map((row) => row.coverage95)),
  }));
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
