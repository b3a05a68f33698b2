import { z } from 'zod';
import { tabNames } from './tabs/dataset-tabs.tsx';

// What an address says wrongly counts as not said.
const querySchema = z.object({
  v: z.string().max(20).optional().catch(undefined),
  series: z.string().max(10_000).optional().catch(undefined),
  tab: z.enum(tabNames).catch('facts'),
  kind: z.string().max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** What the address of a dataset page asks for. */
export const readDatasetQuery = (search: Record<string, string | string[] | undefined>) =>
  querySchema.parse(search);
