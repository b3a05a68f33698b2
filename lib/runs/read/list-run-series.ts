import { database } from '#lib/db/index.ts';
import type { MethodName } from '#lib/forecast/schema.ts';
import { type RunSeriesFilter, type RunSeriesRow, runSeriesPerPage } from '../schema.ts';

/** One page of a run's series with what each was worth; no forecast is read. Series without a skill come last. */
export async function listRunSeries(
  runId: string,
  forecastMethod: MethodName,
  { order, page }: RunSeriesFilter,
): Promise<RunSeriesRow[]> {
  const rows = await database().forecast.findMany({
    where: { runId },
    select: { position: true, key: true, skill: true },
    orderBy: [...seriesOrders[order]],
    skip: (page - 1) * runSeriesPerPage,
    take: runSeriesPerPage,
  });
  const metrics = await database().runMetric.findMany({
    where: { runId, method: forecastMethod, seriesPosition: { in: rows.map(({ position }) => position) } },
    select: { seriesPosition: true, mae: true, mase: true, coverage80: true, coverage95: true },
  });
  const metricsOf = new Map(metrics.map((row) => [row.seriesPosition, row]));
  return rows.map(({ position, key, skill }) => {
    const own = metricsOf.get(position);
    return {
      ...{ key, skill, mae: own?.mae ?? null, mase: own?.mase ?? null },
      ...{ coverage80: own?.coverage80 ?? null, coverage95: own?.coverage95 ?? null },
    };
  });
}

const byPosition = { position: 'asc' } as const;
/** How the rows of each order are sorted. */
export const seriesOrders = {
  best: [{ skill: { sort: 'desc', nulls: 'last' } }, byPosition],
  worst: [{ skill: { sort: 'asc', nulls: 'last' } }, byPosition],
  name: [{ key: 'asc' }],
} as const;
