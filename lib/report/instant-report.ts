import { forecastAsCsv, forecastAsParquet, timestampWriter } from '#lib/export/index.ts';
import { describeForecast, forecastInstantly } from '#lib/forecast/index.ts';
import { unjudgedSentence } from '#lib/forecast/schema.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import { reportForecasts, reportOutliers, reportReading } from './forecast-report.ts';
import type { PlannedForecast } from './plan-forecast.ts';

/** The forecast of the pretrained network: nothing is trained and nothing judged.
 * @returns what it says in one sentence, and ways to write it: as CSV, as Parquet, or as an object that says what it is */
export function instantReport({ panel, settings, summary }: PlannedForecast) {
  const series = forecastInstantly(panel, settings);
  const headline = describeForecast(panel, series);
  const asInput = writeAsInput(panel, summary, settings.horizon);
  const write = timestampWriter({ series }, summary.step, asInput);
  const { horizon, seasons, covariates, constraints } = settings;
  return {
    headline,
    asCsv: () => forecastAsCsv({ series }, summary.step, asInput),
    asParquet: () => forecastAsParquet({ series }, summary),
    asObject: () => ({
      preset: 'instant' as const,
      judged: false as const,
      ...(headline === null ? {} : { headline }),
      sentence: unjudgedSentence,
      settings: { horizon, seasons, covariates, constraints },
      ...reportReading(summary),
      outliers: series.flatMap(({ key, outliers }) =>
        reportOutliers(outliers, (timestamp) => write(timestamp, key)).map((own) => ({
          unique_id: key,
          ...own,
        })),
      ),
      forecasts: reportForecasts(series, write),
    }),
  };
}
