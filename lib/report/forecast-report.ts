import type { TimedForecast, TimestampWriter } from '#lib/export/index.ts';
import {
  describeFolds,
  describeSteps,
  findChangePoints,
  heldOutPart,
  histogramOf,
  tabulateCoverage,
} from '#lib/forecast/index.ts';
import type { FitResult, ForecastPoint, FoundOutlier, SeriesForecast } from '#lib/forecast/schema.ts';
import type { IngestSummary, LedgerEntry } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type RunDocument, runDocumentFormat } from './document/run-document-schema.ts';

/** Where a run comes from, and what tells its data and its weights from others. */
export type RunOrigin = Pick<RunDocument, 'run' | 'step' | 'timeZone' | 'contentSha256' | 'weightsSha256'>;
/** What a file was read as, as far as it is stored. */
export type RunReading = {
  readonly [Part in 'rowsRead' | 'rowsRefused' | 'gapsFilled' | 'ledgerDropped']: number;
} & {
  readonly notes: IngestSummary['notes'];
  readonly ledgerCounts: readonly { readonly kind: string; readonly count: number }[];
  readonly ledger: readonly (Omit<LedgerEntry, 'kind'> & { readonly kind: string })[];
};

/** Largest errors and change points told of a series, at most. */
const mostTold = 12;

/** A run whole, as `runDocumentSchema` has it: the forecast rows as in the CSV, and what a program would ask about them: folds,
 * metrics, skill and its test, leak test, copy detector, coverage, residuals, weights.
 * @param panel  what was forecast
 * @param write  a timestamp as the input has it
 * @param read   what the file was read as: its notes, and every row refused or altered
 * @param origin where it comes from, and the fingerprints of its data and weights */
export function forecastReport(
  result: FitResult,
  panel: readonly TimeSeries[],
  write: TimestampWriter,
  read: RunReading,
  origin: RunOrigin,
): RunDocument {
  const { series, ...about } = result;
  const byKey = new Map(panel.map((own) => [own.key, own]));
  return {
    ...runDocumentFormat,
    ...origin,
    ...about,
    ...reportReading(read),
    coverage: coverageOf(result),
    forecasts: reportForecasts(series, write),
    series: series.map((own) => ({
      key: own.key,
      cutoff: write(own.cutoff, own.key),
      heldOut: own.heldOut.map((point) => ({
        ds: write(point.timestamp, own.key),
        y: point.actual,
        ...bandsOf(point),
      })),
      metrics: own.metrics,
      notes: own.notes,
      // Each method beyond the end, and its share in the combination: the network is never hidden behind it.
      methods: own.methods.map(({ method, weight, heldOut, future }) => ({
        method,
        weight,
        heldOut,
        future,
      })),
      ...reportEvidence(own, result, (timestamp) => write(timestamp, own.key)),
      outliers: reportOutliers(own.evidence?.outliers ?? [], (timestamp) => write(timestamp, own.key)),
      ...changesOf(byKey.get(own.key), own.cutoff, result.settings.seasons.at(-1) ?? 0, (timestamp) =>
        write(timestamp, own.key),
      ),
    })),
  };
}

/** The rows of a forecast, as in the CSV. */
export function reportForecasts(series: TimedForecast['series'], write: TimestampWriter) {
  return series.flatMap(({ key, future }) =>
    future.map((point) => ({ unique_id: key, ds: write(point.timestamp, key), ...bandsOf(point) })),
  );
}

/** A forecast and its bands in the names that forecasting libraries share. */
const bandsOf = ({ yhat, lo80, hi80, lo95, hi95 }: ForecastPoint) => ({
  ...{ yhat, yhat_lo_80: lo80, yhat_hi_80: hi80, yhat_lo_95: lo95, yhat_hi_95: hi95 },
});

function coverageOf(result: FitResult): RunDocument['coverage'] {
  const { series, ...coverage } = tabulateCoverage(result);
  return { ...coverage, series: [...series] };
}

/** What a file was read as. */
export function reportReading(read: RunReading) {
  const { notes, ledger, ledgerCounts, ledgerDropped, rowsRead, rowsRefused, gapsFilled } = read;
  return {
    ...{ rowsRead, rowsRefused, gapsFilled, ledgerDropped },
    ...{ notes: [...notes], ledgerCounts: [...ledgerCounts], ledger: [...ledger] },
  };
}

/** What one series was judged by: folds, errors by steps ahead, tests, residuals; nothing where it was not looked into. */
export function reportEvidence(
  series: SeriesForecast,
  result: Pick<FitResult, 'settings' | 'forecastMethod'>,
  write: (timestamp: number) => string | number,
) {
  const { evidence } = series;
  const { horizon } = result.settings;
  if (evidence === null) return {};
  const part = heldOutPart(series, result.forecastMethod);
  const errors = series.heldOut.flatMap(({ timestamp, actual, yhat }) =>
    actual === null ? [] : [{ ds: write(timestamp), actual, predicted: yhat, error: actual - yhat }],
  );
  const histogram = histogramOf(errors.map((own) => own.error));
  const { trainingFrom, calibrationFrom, comparisons, copy, residuals, scales } = evidence;
  return {
    trainingFrom: write(trainingFrom),
    calibrationFrom: calibrationFrom === null ? null : write(calibrationFrom),
    folds: describeFolds(part, horizon, scales).map(({ origin, from, to, metrics }) => ({
      origin: write(origin),
      from: write(from),
      to: write(to),
      metrics: [...metrics],
    })),
    steps: describeSteps(part, horizon, scales).map((step) => [...step]),
    scales,
    comparisons,
    copy,
    residuals: {
      ...residuals,
      histogram: histogram && { ...histogram, counts: [...histogram.counts] },
      largest: errors.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error)).slice(0, mostTold),
    },
  };
}

/** Values that had no say. */
export const reportOutliers = (
  outliers: readonly FoundOutlier[],
  write: (timestamp: number) => string | number,
) => outliers.map(({ timestamp, value, expected }) => ({ ds: write(timestamp), y: value, expected }));

/** Where the level of the data jumps, before the cutoff and after it. */
function changesOf(
  series: TimeSeries | undefined,
  cutoff: number,
  season: number,
  write: (timestamp: number) => string | number,
) {
  if (series === undefined) return {};
  const { timestamps, values } = series;
  const at = (index: number) => ({
    ds: write(timestamps[index] ?? cutoff),
    y: values[index] ?? null,
  });
  return {
    changePoints: findChangePoints(values, season, mostTold).map(at),
  };
}
