import { database } from '#lib/db/index.ts';
import type { RunSeriesFilter, SeriesNeighbours } from '../schema.ts';
import { seriesOrders } from './list-run-series.ts';

/** The series before and after one in an order of a run's series, and at which place it stands; null for a series that
 * the run does not have. */
export async function readNeighbours(
  runId: string,
  order: RunSeriesFilter['order'],
  key: string,
): Promise<SeriesNeighbours | null> {
  const rows = await database().forecast.findMany({
    where: { runId },
    select: { key: true },
    orderBy: [...seriesOrders[order]],
  });
  const index = rows.findIndex((row) => row.key === key);
  if (index === -1) return null;
  return {
    place: index + 1,
    previous: index > 0 ? rows[index - 1].key : null,
    next: index + 1 < rows.length ? rows[index + 1].key : null,
  };
}
