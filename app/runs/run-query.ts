import { z } from 'zod';
import { type RunFilter, runOrders, runStatuses } from '#lib/runs/schema.ts';

// What an address says wrongly counts as not said; an empty choice is "any".
const querySchema = z.object({
  search: z.string().max(200).catch(''),
  dataset: z.string().min(1).max(100).nullable().catch(null),
  status: z.enum(runStatuses).nullable().catch(null),
  sort: z.enum(runOrders).catch('created'),
  up: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** The filter that the address of the run list asks for. */
export function readRunQuery(search: Record<string, string | string[] | undefined>): RunFilter {
  const { dataset, sort, up, ...query } = querySchema.parse(search);
  return { ...query, datasetId: dataset, order: sort, descending: up === undefined };
}

/** The address of the run list with that filter. */
export function runQueryHref({ search, datasetId, status, order, descending, page }: RunFilter): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  if (datasetId !== null) query.set('dataset', datasetId);
  if (status !== null) query.set('status', status);
  if (order !== 'created') query.set('sort', order);
  if (!descending) query.set('up', '1');
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/runs?${query}` : '/runs';
}
