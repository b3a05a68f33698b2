import type { MethodForecast } from '../method-forecast.ts';
import type { PreparedSeries } from '../network/prepared-series.ts';
import type { MethodName } from '../schema.ts';
import type { MethodError } from './weigh-methods.ts';

/** The mean absolute error of each method over one part of a series, original scale, the same observed values for all;
 * a method that lacks an answer somewhere has no error.
 * @returns empty where nothing was observed */
export function measureErrors(
  methods: readonly MethodForecast[],
  { source, split, observed }: PreparedSeries,
  part: 'calibration' | 'heldOut',
): MethodError[] {
  const end = part === 'calibration' ? split.cutoff : split.length;
  return methods.flatMap((own) => {
    let sum = 0;
    let count = 0;
    for (const { origin, values } of own[part]) {
      for (let step = 0; step < values.length && origin + step < end; step++) {
        if (observed[origin + step] === 0) continue;
        sum += Math.abs(source.values[origin + step] - values[step]);
        count++;
      }
    }
    return count > 0 && Number.isFinite(sum) ? [{ method: own.method, error: sum / count }] : [];
  });
}

/** Errors of every series of a panel taken together: each as a share of the same series' mean over the methods, so
 * that no series counts more because its numbers are larger. */
export function poolErrors(panel: readonly (readonly MethodError[])[]): MethodError[] {
  const shares = new Map<MethodName, { sum: number; count: number }>();
  for (const errors of panel) {
    const mean = errors.reduce((sum, { error }) => sum + error / errors.length, 0);
    if (!(mean > 0)) continue;
    for (const { method, error } of errors) {
      const share = shares.get(method) ?? { sum: 0, count: 0 };
      shares.set(method, { sum: share.sum + error / mean, count: share.count + 1 });
    }
  }
  return [...shares].map(([method, { sum, count }]) => ({ method, error: sum / count }));
}
