import { forecastAsCsv, timestampWriter } from '#lib/export/index.ts';
import { describeForecast, forecastInstantly } from '#lib/forecast/index.ts';
import { type ForecastSettings, unjudgedSentence } from '#lib/forecast/schema.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { reportForecasts, reportOutliers, reportReading } from './forecast-report.ts';

/** \`forecast --preset instant\`: the forecast of a pretrained network as CSV, or as JSON that says what it is, and what it says in one sentence.
 * @param read  what the file was read as */
export function instantText(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  read: IngestSummary,
  asJson: boolean,
): { readonly text: string; readonly headline: string | null } {
  const series = forecastInstantly(panel, settings);
  const headline = describeForecast(panel, series);
  const asInput = writeAsInput(panel, read, settings.horizon);
  if (!asJson) return { text: forecastAsCsv({ series }, read.step, asInput), headline };
  const { horizon, seasons, covariates, constraints } = settings;
  const write = timestampWriter({ series }, read.step, asInput);
  const report = {
    preset: 'instant',
    judged: false,
    ...(headline === null ? {} : { headline }),
    sentence: unjudgedSentence,
    settings: { horizon, seasons, covariates, constraints },
    ...reportReading(read),
    outliers: series.flatMap(({ key, outliers }) =>
      reportOutliers(outliers, (timestamp) => write(timestamp, key)).map((own) => ({
        unique_id: key,
        ...own,
      })),
    ),
    forecasts: reportForecasts(series, write),
  };
  return { text: `${JSON.stringify(report)}\n`, headline };
}
