import { z } from 'zod';
import { type RunSeriesFilter, runSeriesOrders } from '#lib/runs/schema.ts';

// What an address says wrongly counts as not said.
const querySchema = z.object({
  series: z.string().nullable().catch(null),
  order: z.enum(runSeriesOrders).catch('worst'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** Which series a run's page is asked to show, and which page of their list. */
export function readSeriesQuery(
  search: Record<string, string | string[] | undefined>,
): { readonly seriesKey: string | null } & RunSeriesFilter {
  const { series, order, page } = querySchema.parse(search);
  return { seriesKey: series, order, page };
}
