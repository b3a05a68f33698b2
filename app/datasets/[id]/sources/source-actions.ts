'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { addSource, deleteSource, fetchNow, pauseSource, resumeSource } from '#lib/sources/index.ts';
import { describeSourceProblem, type SourceProblem, sourceHoldings } from '#lib/sources/schema.ts';
import { validatedAction } from '../../../_actions/validated-action.ts';

const idSchema = z.string().min(1).max(100);

const addressSchema = z.object({
  datasetId: idSchema,
  address: z.string().trim().min(1, 'Give an address.').max(4_000),
  /** One of the common schedules, or empty for the pattern beside it. */
  schedule: z.string().max(100),
  cron: z.string().trim().max(100).default(''),
  timeZone: z.string().trim().max(100),
  holds: z.enum(sourceHoldings),
});

/** Adds an address that is fetched by itself. */
export const addAddressAction = validatedAction<typeof addressSchema, null>(
  addressSchema,
  async ({ datasetId, schedule, cron, timeZone, ...request }) => {
    const pattern = schedule === '' ? cron : schedule;
    if (pattern === '')
      return refuse({
        sentence: 'Give a cron pattern.',
        fieldErrors: { cron: 'Five parts, as in 0 6 * * 1 (Mondays at 06:00).' },
      });
    const wanted = { ...request, kind: 'url' as const, schedule: pattern, timeZone: timeZone || 'UTC' };
    return answer(await addSource(datasetId, wanted, new Date()));
  },
);

const folderSchema = z.object({
  datasetId: idSchema,
  pattern: z.string().trim().min(1, 'Give a pattern.').max(200),
  holds: z.enum(sourceHoldings),
});

/** Adds files of the inbox. */
export const addFolderAction = validatedAction<typeof folderSchema, null>(
  folderSchema,
  async ({ datasetId, ...request }) =>
    answer(await addSource(datasetId, { ...request, kind: 'folder' }, new Date())),
);

const changeSchema = z.object({ id: idSchema, act: z.enum(['pause', 'resume', 'fetch']) });

/** Pauses a source, lets it go on, or fetches it now. */
export const changeSourceAction = validatedAction<typeof changeSchema, null>(
  changeSchema,
  async ({ id, act }) => {
    const acts = { pause: pauseSource, resume: resumeSource, fetch: fetchNow } as const;
    return answer(await acts[act](id, new Date()));
  },
);

/** Ends a source.
 * @returns a sentence where that could not be done */
export async function deleteSourceAction(id: string): Promise<string | null> {
  const deleted = await deleteSource(idSchema.parse(id));
  revalidatePath('/', 'layout');
  return deleted.ok ? null : describeSourceProblem(deleted.problem);
}

function answer(done: Result<unknown, SourceProblem>) {
  revalidatePath('/', 'layout');
  return done.ok ? succeed(null) : refuse({ sentence: describeSourceProblem(done.problem) });
}
