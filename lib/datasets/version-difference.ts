import type { TimeSeries } from '#lib/time-series.ts';
import type { VersionDifference } from './schema.ts';

type Values = Pick<TimeSeries, 'key' | 'timestamps' | 'values'>;

/** Compares the values of two versions, series by series, time by time. */
export function versionDifference(before: readonly Values[], after: readonly Values[]): VersionDifference {
  const earlier = new Map(before.map((series) => [series.key, series]));
  const counts = { added: 0, revised: 0, gone: 0, kept: 0 };
  for (const series of after) {
    const own = countSeries(earlier.get(series.key), series);
    for (const name of ['added', 'revised', 'gone', 'kept'] as const) counts[name] += own[name];
  }
  const now = new Set(after.map(({ key }) => key));
  const lost = before.filter(({ key }) => !now.has(key));
  for (const { values } of lost) counts.gone += values.filter(Number.isFinite).length;
  return {
    ...counts,
    newSeries: after.flatMap(({ key }) => (earlier.has(key) ? [] : [key])),
    lostSeries: lost.map(({ key }) => key),
  };
}

function countSeries(before: Values | undefined, after: Values) {
  const known = new Map<number, number>();
  before?.timestamps.forEach((timestamp, index) => {
    const value = before.values[index];
    if (Number.isFinite(value)) known.set(timestamp, value);
  });
  let [added, revised, kept] = [0, 0, 0];
  after.timestamps.forEach((timestamp, index) => {
    const value = after.values[index];
    if (!Number.isFinite(value)) return;
    const earlier = known.get(timestamp);
    if (earlier === undefined) added++;
    else if (earlier === value) kept++;
    else revised++;
  });
  return { added, revised, kept, gone: known.size - revised - kept };
}
