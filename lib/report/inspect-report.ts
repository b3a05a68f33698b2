import { timestampWriter } from '#lib/export/index.ts';
import type { FileSource } from '#lib/files/schema.ts';
import { listOutliers, seasonCandidates } from '#lib/forecast/index.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import { reportOutliers } from './forecast-report.ts';
import type { ReadFile } from './plan-forecast.ts';
import { sayLifetimes, sayOutliers } from './say-outliers.ts';

/** What a file is read as, and what of it would have no say in a forecast where nobody has chosen anything. */
export function inspectReport({ summary, series, source }: ReadFile & { readonly source: FileSource }) {
  const usual = {
    outliers: { way: 'found' as const },
    lifetime: 'found' as const,
    seasons: seasonCandidates(series),
    horizon: 1,
  };
  const outliers = sayOutliers(series, usual, summary);
  const told = [...(outliers === null ? [] : [outliers]), ...sayLifetimes(series, usual, summary)];
  const odd = new Map(listOutliers(series, usual).map((own) => [own.key, own.outliers]));
  const write = timestampWriter({ series: [] }, summary.step, writeAsInput(series, summary, 0));
  const keys = series.map(({ key, timestamps }) => ({
    key,
    length: timestamps.length,
    outliers: reportOutliers(odd.get(key) ?? [], (timestamp) => write(timestamp, key)),
  }));
  return { ...summary, source, told, series: keys };
}
