import { z } from 'zod';

const idSchema = z.string().min(1).max(100);
const querySchema = z.object({
  run: z.union([idSchema.transform((id) => [id]), z.array(idSchema)]).catch([]),
  series: z.string().max(1_000).nullable().catch(null),
});

/** Runs that stand beside one another at most. */
export const mostCompared = 6;

/** Which runs the address asks to compare, and on which of their series. */
export function readCompareQuery(search: Record<string, string | string[] | undefined>): {
  readonly runIds: readonly string[];
  readonly series: string | null;
} {
  const { run, series = null } = querySchema.parse({ run: [], ...search });
  return { runIds: [...new Set(run)].slice(0, mostCompared), series };
}
