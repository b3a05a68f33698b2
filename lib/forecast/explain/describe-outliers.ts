import { asFound, type SeriesOutliers } from '../data/list-outliers.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import { formatTime } from './format-time.ts';

/** Named one by one, at most. */
const mostNamed = 3;

/** What has no say in a forecast, in one sentence; null where every value has.
 * @param found    series that have any
 * @param named    a timestamp as the reader knows it
 * @param isPanel  whether it must be said of which series */
export function describeOutliers(
  found: readonly SeriesOutliers[],
  named: (timestamp: number, key: string) => string | number,
  isPanel: boolean,
): string | null {
  const all = found.flatMap(({ key, outliers }) => outliers.map((own) => ({ key, ...own })));
  if (all.length === 0) return null;
  const parts = all.slice(0, mostNamed).map(({ key, timestamp, value, expected }) => {
    const where = isPanel ? ` in "${key}"` : '';
    const instead = expected === null ? '' : ` (about ${rounded(expected)} expected)`;
    return `${full(value)}${where} at ${named(timestamp, key)}${instead}`;
  });
  const more = all.length - parts.length;
  const rest = more === 0 ? '' : ` and ${more.toLocaleString('en')} more`;
  return `Left out as ${all.length === 1 ? 'an outlier' : 'outliers'}: ${parts.join(', ')}${rest}.`;
}

const full = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 8 });
const rounded = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** The same of what was prepared for the forecast beyond the end, with what it means for the score. */
export function explainOutliers(panel: readonly PreparedSeries[]): string[] {
  const steps = new Map(panel.map(({ source }) => [source.key, source.step]));
  const found = panel.flatMap(({ source, outliers }) =>
    outliers.length === 0 ? [] : [{ key: source.key, outliers: outliers.map(asFound) }],
  );
  const named = (timestamp: number, key: string) =>
    steps.get(key)?.unit === 'observation' ? timestamp : formatTime(timestamp);
  const sentence = describeOutliers(found, named, panel.length > 1);
  return sentence === null
    ? []
    : [
        `${sentence} Nothing was learnt from it, and it widens no band; held-out values are scored as they came.`,
      ];
}
