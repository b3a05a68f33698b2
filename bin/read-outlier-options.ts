import { type MarkedValue, type OutlierSettings, outlierWays } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { OptionValues } from './command-options.ts';

type OutlierOptions = Pick<OptionValues, 'outliers' | 'outlier' | 'keep-outlier'>;

/** What the options say of outliers, looked up in what was read: every time that is named must be one of its series', and means
 * the value of each series that has it.
 * @param write  a timestamp as the file has it */
export function readOutlierOptions(
  values: OutlierOptions,
  panel: readonly TimeSeries[],
  write: (timestampMs: number, key: string) => string | number,
): Result<OutlierSettings, string> {
  const way = outlierWays.find((one) => one === (values.outliers ?? 'found'));
  if (way === undefined)
    return refuse(`--outliers must be one of ${outlierWays.join(', ')}; it is "${values.outliers}".`);
  const [named, kept] = [values.outlier ?? [], values['keep-outlier'] ?? []];
  if (named.length + kept.length === 0) return succeed({ way });
  const known = new Map<string, number>();
  for (const { key, timestamps } of panel) {
    for (const timestamp of timestamps) {
      for (const text of new Set([String(write(timestamp, key)), isoOf(timestamp), String(timestamp)]))
        known.set(text, timestamp);
    }
  }
  const look = (option: string, texts: readonly string[]): Result<MarkedValue[], string> => {
    const missing = texts.find((text) => !known.has(text.trim()));
    return missing === undefined
      ? succeed(texts.map((text) => ({ timestamp: known.get(text.trim()) ?? Number.NaN })))
      : refuse(`--${option} wants a time that the file has; it has none written "${missing}".`);
  };
  const wrong = look('outlier', named);
  if (!wrong.ok) return wrong;
  const right = look('keep-outlier', kept);
  if (!right.ok) return right;
  return succeed({ way, named: wrong.value, kept: right.value });
}

/** A date, with the time of day unless it is midnight. */
const isoOf = (timestampMs: number): string =>
  new Date(timestampMs).toISOString().replace(/(T00:00:00)?\.000Z$/, '');
