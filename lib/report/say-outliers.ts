import { timestampWriter } from '#lib/export/index.ts';
import { describeLifetimes, describeOutliers, listLifetimes, listOutliers } from '#lib/forecast/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';

/** Which values have no say in a forecast, and how to overrule it, in one line; null where every value has.
 * @param read  what the file was read as */
export function sayOutliers(
  panel: readonly TimeSeries[],
  settings: Pick<ForecastSettings, 'outliers' | 'seasons' | 'horizon'>,
  read: Pick<IngestSummary, 'step' | 'timePattern'>,
): string | null {
  const found = listOutliers(panel, settings);
  const [first] = found;
  if (first === undefined) return null;
  const write = timestampWriter({ series: [] }, read.step, writeAsInput(panel, read, 0));
  const sentence = describeOutliers(found, write, panel.length > 1);
  const time = String(write(first.outliers[0].timestamp, first.key));
  const quoted = /[ ]/.test(time) ? `"${time}"` : time;
  return `${sentence} Right after all? --keep-outlier ${quoted} (or --outliers keep for all).`;
}

/** What is no part of some series' lives, a line each kind. */
export function sayLifetimes(
  panel: readonly TimeSeries[],
  settings: Pick<ForecastSettings, 'lifetime' | 'outliers' | 'seasons' | 'horizon'>,
  read: Pick<IngestSummary, 'step' | 'timePattern'>,
): string[] {
  const write = timestampWriter({ series: [] }, read.step, writeAsInput(panel, read, 0));
  const lifetimes = listLifetimes(panel, settings);
  const isChoice = lifetimes.some(({ launch, standstill }) => launch !== null || !standstill?.throughout);
  return describeLifetimes(lifetimes, write).map((sentence, index, { length }) =>
    isChoice && index === length - 1 ? `${sentence} (--lifetime whole takes all as its history.)` : sentence,
  );
}
