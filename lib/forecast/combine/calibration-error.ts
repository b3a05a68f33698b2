import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import type { MethodName } from '../methods/method-table.ts';
import type { MethodError } from './weigh-methods.ts';

/** Horizons after which an error counts half: how a series behaves now tells more than how it did. */
const halfLife = 6;

/** How many horizons lie side by side between the first and the last target before the cut: what overlaps tells little anew.
 * @param cut  as for `measureErrors` */
export function countHorizons(methods: readonly MethodForecast[], cut: number): number {
  const [{ calibration, heldOut } = { calibration: [], heldOut: [] }] = methods;
  const known = [...calibration, ...heldOut].filter(({ origin, values }) => origin + values.length <= cut);
  const [first, last] = [known.at(0), known.at(-1)];
  return first && last ? (last.origin - first.origin) / last.values.length + 1 : 0;
}

/** The mean absolute error of each method from origins whose targets all lie before the cut, original scale, the same
 * observed values for all, later origins counting more; a method that lacks an answer somewhere has no error.
 * @param cut  the cutoff, or the length to count the held-out part as well
 * @returns empty where nothing was observed */
export function measureErrors(
  methods: readonly MethodForecast[],
  { source, observed }: PreparedSeries,
  cut: number,
): MethodError[] {
  return methods.flatMap(({ method, calibration, heldOut }) => {
    let sum = 0;
    let total = 0;
    for (const { origin, values } of [...calibration, ...heldOut]) {
      if (origin + values.length > cut) continue;
      const weight = 0.5 ** ((cut - origin - values.length) / values.length / halfLife);
      for (let step = 0; step < values.length; step++) {
        if (observed[origin + step] === 0) continue;
        sum += weight * Math.abs(source.values[origin + step] - values[step]);
        total += weight;
      }
    }
    return total > 0 && Number.isFinite(sum) ? [{ method, error: sum / total }] : [];
  });
}

/** The mean absolute error of each method over the targets that lie in a stretch of time, all of them counting alike; a method
 * that lacks an answer somewhere has no error.
 * @param from   index of the first; `until`, of the first after it
 * @returns empty where nothing was observed */
export function measureErrorsWithin(
  methods: readonly MethodForecast[],
  { source, observed }: PreparedSeries,
  from: number,
  until: number,
): MethodError[] {
  return methods.flatMap(({ method, calibration, heldOut }) => {
    let sum = 0;
    let count = 0;
    for (const { origin, values } of [...calibration, ...heldOut]) {
      const last = Math.min(until - origin, values.length);
      for (let step = Math.max(0, from - origin); step < last; step++) {
        if (observed[origin + step] !== 1) continue;
        sum += Math.abs(source.values[origin + step] - values[step]);
        count++;
      }
    }
    return count > 0 && Number.isFinite(sum) ? [{ method, error: sum / count }] : [];
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
