import { findOutliers } from '#lib/forecast/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** What was found at one value of a series: it fits nothing around it, or an earlier version had another one. */
export type Finding = {
  readonly kind: 'outlier' | 'revised';
  readonly timestamp: number;
  readonly value: number;
};

/** Outliers that are drawn at most, and revised values: the last ones. */
const [mostOutliers, mostRevised] = [20, 200];

type Values = Pick<TimeSeries, 'timestamps' | 'values'>;

/** What is drawn on a series, in time order.
 * @param season   of which a value may repeat another; 0 for none
 * @param earlier  the same series in the version before; null where there is none */
export function findFindings(
  { timestamps, values }: Values,
  season: number,
  earlier: Values | null,
): Finding[] {
  const at = (kind: Finding['kind'], index: number): Finding => ({
    kind,
    timestamp: timestamps[index],
    value: values[index],
  });
  const outliers = findOutliers(values, season, mostOutliers).map((index) => at('outlier', index));
  const before = new Map<number, number>();
  earlier?.timestamps.forEach((timestamp, index) => {
    if (Number.isFinite(earlier.values[index])) before.set(timestamp, earlier.values[index]);
  });
  const revised = Array.from(timestamps.keys())
    .filter((index) => {
      const known = before.get(timestamps[index]);
      return known !== undefined && Number.isFinite(values[index]) && known !== values[index];
    })
    .slice(-mostRevised)
    .map((index) => at('revised', index));
  return [...outliers, ...revised].sort((a, b) => a.timestamp - b.timestamp);
}
