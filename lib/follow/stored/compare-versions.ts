import type { TimeSeries } from '#lib/time-series.ts';
import type { Revision } from '../schema.ts';

/** What a new version of some series says of the past that the version known before said otherwise, or nothing of.
 * @param before  the series as they were known, in the same order */
export function compareVersions(before: readonly TimeSeries[], now: readonly TimeSeries[]): Revision {
  let [count, late, change, relative] = [0, 0, 0, 0];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  now.forEach(({ timestamps, values }, index) => {
    const known = valuesByTime(before[index]);
    timestamps.forEach((timestamp, at) => {
      const old = known.get(timestamp);
      if (old === undefined || !Number.isFinite(values[at]) || values[at] === old) return;
      if (Number.isNaN(old)) {
        late++;
        return;
      }
      count++;
      first = Math.min(first, timestamp);
      last = Math.max(last, timestamp);
      if (old === 0) return;
      relative++;
      change += Math.abs((values[at] - old) / old);
    });
  });
  return {
    ...{ count, late, meanChange: relative === 0 ? null : change / relative },
    ...(count === 0 ? { first: null, last: null } : { first, last }),
  };
}

/** The values that the version now is the first to know, in time order; none where nothing was known before. */
export function listArrived(before: TimeSeries, now: TimeSeries): [timestamp: number, value: number][] {
  const known = valuesByTime(before);
  return [...now.timestamps].flatMap((timestamp, at): [number, number][] => {
    const old = known.get(timestamp);
    const isNew = old === undefined || Number.isNaN(old);
    return isNew && Number.isFinite(now.values[at]) ? [[timestamp, now.values[at]]] : [];
  });
}

/** NaN for a timestamp that is there without a value. */
const valuesByTime = ({ timestamps, values }: TimeSeries): Map<number, number> =>
  new Map([...timestamps].map((timestamp, at) => [timestamp, values[at]]));
