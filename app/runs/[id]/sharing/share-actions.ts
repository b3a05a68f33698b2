'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { readRun } from '#lib/runs/index.ts';
import {
  createShareLink,
  describeShareProblem,
  listShareLinks,
  revokeShareLink,
  shareAddress,
} from '#lib/share/index.ts';
import { shareLifetimeSchema } from '#lib/share/schema.ts';
import { validatedAction } from '../../../_actions/validated-action.ts';

const createSchema = z.object({
  runId: z.string().min(1),
  /** Of the race that the link is to show. */
  raceId: z.string().min(1).optional(),
  label: z.string().trim().max(80, 'A label has at most 80 characters.').default(''),
  lifetime: z.enum(shareLifetimeSchema.options, 'Choose how long the link works.'),
});

/** Makes a link to a finished run. Its address is told this once: only a hash of its token is stored. */
export const createShareLinkAction = validatedAction<
  typeof createSchema,
  { linkId: string; address: string }
>(createSchema, async ({ runId, raceId, label, lifetime }) => {
  const run = await readRun(runId);
  if (!run?.result) return refuse({ sentence: 'Only a run with a forecast can be shared.' });
  if (raceId !== undefined && run.raceId !== raceId)
    return refuse({ sentence: 'This run is not part of that race.' });
  const made = await createShareLink(
    runId,
    lifetime,
    new Date(),
    raceId ?? null,
    label === '' ? null : label,
  );
  if (!made.ok) return refuse({ sentence: describeShareProblem(made.problem) });
  const { token, link } = made.value;
  revalidatePath(raceId === undefined ? `/runs/${runId}` : `/races/${raceId}`);
  const address = shareAddress(token, await headers(), process.env.HINDCAST_PUBLIC_URL);
  return succeed({ linkId: link.id, address: raceId === undefined ? address : `${address}/race` });
});

const revokeSchema = z.object({ runId: z.string().min(1), linkId: z.string().min(1) });

/** Ends a link of a run at once and for good. */
export const revokeShareLinkAction = validatedAction<typeof revokeSchema, null>(
  revokeSchema,
  async ({ runId, linkId }) => {
    const links = await listShareLinks(runId);
    if (!links.some((link) => link.id === linkId)) return refuse({ sentence: 'This link does not exist.' });
    const revoked = await revokeShareLink(linkId, new Date());
    if (!revoked.ok) return refuse({ sentence: describeShareProblem(revoked.problem) });
    // Its race lists the same links.
    revalidatePath('/', 'layout');
    return succeed(null);
  },
);
