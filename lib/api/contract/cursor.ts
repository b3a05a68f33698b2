import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { ApiProblem } from '../problem/api-problem.ts';

/** The parameters of a list that comes in pages. @param usual  entries of a page where none is asked for */
export const pageQuery = (usual = 50, most = 200) => ({
  limit: z.number().int().min(1).max(most).default(usual).describe('Entries of a page'),
  cursor: z.string().max(500).optional().describe('Where a page ended: `next` of the page before'),
});

/** One page of a list. @param name  of an entry, for the description */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('The cursor of the page after this one; null at the end'),
  });

/** A place in a list, written so that nobody is tempted to read it. */
export const writeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names; null for the beginning. */
export function readCursor<Place extends z.ZodType>(
  cursor: string | undefined,
  schema: Place,
): Result<z.output<Place> | null, ApiProblem> {
  if (cursor === undefined) return succeed(null);
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (parsed.success) return succeed(parsed.data);
  } catch {
    // Not one of ours.
  }
  return refuse({
    ...{ status: 400, code: 'unknown-cursor' },
    sentence: 'The cursor is none that this list gave: leave it out to begin anew.',
  });
}

/** A page of a list that is at hand whole. */
export function pageOf<Item>(
  all: readonly Item[],
  { limit, after }: { readonly limit: number; readonly after: number },
): { items: Item[]; next: string | null } {
  const end = after + limit;
  return { items: all.slice(after, end), next: end < all.length ? writeCursor([end]) : null };
}

/** The place of such a list. */
export const positionSchema = z.tuple([z.number().int().min(0)]);
