import { database, notDeleted } from '#lib/db/index.ts';
import {
  type FitResult,
  fitResultSchema,
  type MethodMetrics,
  methodMetricsSchema,
  type SeriesForecast,
  seriesForecastSchema,
} from '#lib/forecast/schema.ts';
import type { RunReport } from '../schema.ts';
import { meanOverSeries } from '../stored/stored-result.ts';

/** What a run says as a whole, without its series: of those there may be thousands.
 * @param settings  with `summary` the run's own columns
 * @throws ZodError if the rows are not what was stored */
export async function readReport(runId: string, settings: unknown, summary: unknown): Promise<RunReport> {
  const [metrics, seriesCount] = await Promise.all([
    readMetrics(runId, meanOverSeries),
    database().forecast.count({ where: { runId } }),
  ]);
  return { ...reportSchema.parse({ ...summarySchema.parse(summary), settings, metrics }), seriesCount };
}

/** One series of a run's result; the first if the key is null or not among them, null if it has none at all. */
export async function readSeriesForecast(runId: string, key: string | null): Promise<SeriesForecast | null> {
  const orderBy = { position: 'asc' } as const;
  const row =
    (key === null ? null : await database().forecast.findFirst({ where: { runId, key }, orderBy })) ??
    (await database().forecast.findFirst({ where: { runId }, orderBy }));
  if (row === null) return null;
  return seriesForecastSchema.parse({ ...row, metrics: await readMetrics(runId, row.position) });
}

/** Some of a run's series in their order, from behind a place on.
 * @param after  place of the last one that is known; -1 for the beginning */
export async function readForecastsAfter(
  runId: string,
  after: number,
  take: number,
): Promise<{ readonly position: number; readonly series: SeriesForecast }[]> {
  const rows = await database().forecast.findMany({
    where: { runId, position: { gt: after } },
    orderBy: { position: 'asc' },
    take,
  });
  const metrics = await database().runMetric.findMany({
    where: { runId, seriesPosition: { in: rows.map(({ position }) => position) } },
    orderBy: { position: 'asc' },
  });
  const metricsOf = Map.groupBy(metrics, (row) => row.seriesPosition);
  return rows.map((row) => ({
    position: row.position,
    series: seriesForecastSchema.parse({ ...row, metrics: metricsOf.get(row.position) ?? [] }),
  }));
}

/** A run's result with every series, as the fit gave it; null if it has none. */
export async function readResult(runId: string): Promise<FitResult | null> {
  const run = await database().run.findUnique({
    where: { id: runId, ...notDeleted },
    select: { settings: true, summary: true },
  });
  if (run === null || run.summary === null) return null;
  const [report, forecasts, metrics] = await Promise.all([
    readReport(runId, run.settings, run.summary),
    database().forecast.findMany({ where: { runId }, orderBy: { position: 'asc' } }),
    database().runMetric.findMany({ where: { runId }, orderBy: { position: 'asc' } }),
  ]);
  const { seriesCount: _, ...rest } = report;
  const metricsOf = Map.groupBy(metrics, (row) => row.seriesPosition);
  const series = forecasts.map((row) =>
    seriesForecastSchema.parse({ ...row, metrics: metricsOf.get(row.position) ?? [] }),
  );
  return { ...rest, series };
}

async function readMetrics(runId: string, seriesPosition: number): Promise<MethodMetrics[]> {
  const rows = await database().runMetric.findMany({
    where: { runId, seriesPosition },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => methodMetricsSchema.parse(row));
}

const reportSchema = fitResultSchema.omit({ series: true });
const summarySchema = reportSchema.omit({ settings: true, metrics: true });
