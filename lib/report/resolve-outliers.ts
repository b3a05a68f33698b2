import { type MarkedValue, type OutlierSettings, outlierWays } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** What somebody says of outliers, times written as the file has them. */
export type OutlierWish = {
  readonly way?: string;
  readonly named?: readonly string[];
  readonly kept?: readonly string[];
};

/** What the parts of a wish are called where it was typed, for the sentences. */
export type OutlierNames = { readonly [Part in keyof OutlierWish]-?: string };

/** What is said of outliers, looked up in what was read: every time that is named must be one of its series', and means
 * the value of each series that has it.
 * @param write  a timestamp as the file has it */
export function resolveOutliers(
  wish: OutlierWish,
  panel: readonly TimeSeries[],
  write: (timestampMs: number, key: string) => string | number,
  names: OutlierNames,
): Result<OutlierSettings, string> {
  const way = outlierWays.find((one) => one === (wish.way ?? 'found'));
  if (way === undefined)
    return refuse(`${names.way} must be one of ${outlierWays.join(', ')}; it is "${wish.way}".`);
  const { named = [], kept = [] } = wish;
  if (named.length + kept.length === 0) return succeed({ way });
  const known = new Map<string, number>();
  for (const { key, timestamps } of panel) {
    for (const timestamp of timestamps) {
      for (const text of new Set([String(write(timestamp, key)), isoOf(timestamp), String(timestamp)]))
        known.set(text, timestamp);
    }
  }
  const look = (name: string, texts: readonly string[]): Result<MarkedValue[], string> => {
    const missing = texts.find((text) => !known.has(text.trim()));
    return missing === undefined
      ? succeed(texts.map((text) => ({ timestamp: known.get(text.trim()) ?? Number.NaN })))
      : refuse(`${name} wants a time that the file has; it has none written "${missing}".`);
  };
  const wrong = look(names.named, named);
  if (!wrong.ok) return wrong;
  const right = look(names.kept, kept);
  if (!right.ok) return right;
  return succeed({ way, named: wrong.value, kept: right.value });
}

/** A date, with the time of day unless it is midnight. */
const isoOf = (timestampMs: number): string =>
  new Date(timestampMs).toISOString().replace(/(T00:00:00)?\.000Z$/, '');
