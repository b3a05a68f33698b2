import { z } from 'zod';
import { type DatasetFilter, datasetFilterSchema, datasetOrders } from '#lib/datasets/schema.ts';

// What an address says wrongly counts as not said.
const querySchema = z.object({
  search: z.string().max(200).catch(''),
  sort: z.enum(datasetOrders).catch('uploaded'),
  up: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** Which datasets the address of their list asks for. */
export function readDatasetListQuery(search: Record<string, string | string[] | undefined>): DatasetFilter {
  const { sort, up, ...query } = querySchema.parse(search);
  return datasetFilterSchema.parse({ ...query, order: sort, descending: up === undefined });
}

/** The address of the list with that filter. */
export function datasetListHref({ search, order, descending, page }: DatasetFilter): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  if (order !== 'uploaded') query.set('sort', order);
  if (!descending) query.set('up', '1');
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/datasets?${query}` : '/datasets';
}
