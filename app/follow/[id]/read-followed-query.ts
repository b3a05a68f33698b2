import { z } from 'zod';

const querySchema = z.object({
  /** Which of its series is shown; the first where it is null or unknown. */
  series: z.string().nullable().catch(null),
  /** Which truth scores: values as they are known now, or as they were first known. */
  truth: z.enum(['now', 'first']).catch('now'),
  /** Number of the version whose forecast is explained; the newest where it is null or unknown. */
  change: z.coerce.number().int().nullable().catch(null),
});

/** What the address of a followed forecast asks for. */
export type FollowedQuery = z.infer<typeof querySchema>;

/** Reads an address; what cannot be understood is as if it were not there. */
export const readFollowedQuery = (
  query: Readonly<Record<string, string | string[] | undefined>>,
): FollowedQuery =>
  querySchema.parse({ series: query.series ?? null, truth: query.truth, change: query.change ?? null });

/** The same page with something else asked for. */
export function followedHref(id: string, query: FollowedQuery, change: Partial<FollowedQuery>): string {
  const { series, truth, change: version } = { ...query, ...change };
  const asked = new URLSearchParams({
    ...(series === null ? {} : { series }),
    ...(truth === 'now' ? {} : { truth }),
    ...(version === null ? {} : { change: String(version) }),
  }).toString();
  return `/follow/${id}${asked === '' ? '' : `?${asked}`}`;
}
