'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { readSeries } from '#lib/datasets/index.ts';
import {
  changeFollowing,
  describeFollowProblem,
  followRun,
  followSeries,
  pauseFollowed,
  resumeFollowed,
  retryKept,
  unfollow,
} from '#lib/follow/index.ts';
import { followingSchema } from '#lib/follow/schema.ts';
import { deriveSettings } from '#lib/forecast/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { validatedAction } from '../_actions/validated-action.ts';

const idSchema = z.string().min(1).max(100);

/** What a form says of how a forecast is followed. */
const followingFields = {
  mode: followingSchema.shape.mode,
  /** Empty for never. */
  retrainEvery: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(
      z
        .number('Give a whole number, or leave it empty.')
        .int('Give a whole number, or leave it empty.')
        .min(2, 'At least every second.')
        .max(1_000, 'At most every thousandth.')
        .nullable(),
    ),
};

const followRunSchema = z.object({ runId: idSchema, ...followingFields });

/** Follows a run's forecast and goes to its page. */
export const followRunAction = validatedAction<typeof followRunSchema, null>(
  followRunSchema,
  async ({ runId, ...following }) => goTo(await followRun(runId, following)),
);

const followSeriesSchema = z.object({
  versionId: idSchema,
  seriesKey: z.string().min(1),
  /** Empty for what is usual. */
  horizon: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, 'Give a whole number of steps, or leave it empty.'),
  ...followingFields,
});

/** Follows a series: a first forecast is trained with the settings that its data suggest. */
export const followSeriesAction = validatedAction<typeof followSeriesSchema, null>(
  followSeriesSchema,
  async ({ versionId, seriesKey, horizon, ...following }) => {
    const series = await readSeries(versionId, seriesKey);
    if (series === null) return refuse({ sentence: 'There is no such series any more.' });
    const steps = Number(horizon);
    const { settings } = deriveSettings([series], 'balanced', steps > 0 ? { horizon: steps } : {});
    return goTo(await followSeries({ versionId, seriesKeys: [seriesKey], settings }, following));
  },
);

const changeSchema = z.object({ id: idSchema, ...followingFields });

/** Changes what happens at the next new version. */
export const changeFollowingAction = validatedAction<typeof changeSchema, null>(
  changeSchema,
  async ({ id, ...following }) => answer(await changeFollowing(id, following), `/follow/${id}`),
);

const followedSchema = z.object({ id: idSchema, act: z.enum(['pause', 'resume']) });

/** Pauses a followed forecast, or lets it go on. */
export const pauseAction = validatedAction<typeof followedSchema, null>(followedSchema, async ({ id, act }) =>
  answer(act === 'pause' ? await pauseFollowed(id, new Date()) : await resumeFollowed(id), `/follow/${id}`),
);

const retrySchema = z.object({ id: idSchema, keptId: idSchema });

/** Tries a forecast that failed once more. */
export const retryAction = validatedAction<typeof retrySchema, null>(retrySchema, async ({ id, keptId }) =>
  answer(await retryKept(keptId), `/follow/${id}`),
);

/** Ends a followed forecast and goes to the list.
 * @returns a sentence where that could not be done */
export async function unfollowAction(id: string): Promise<string | null> {
  const ended = await unfollow(idSchema.parse(id));
  if (!ended.ok) return describeFollowProblem(ended.problem);
  revalidatePath('/', 'layout');
  redirect('/follow');
}

type FollowRefused = Extract<Awaited<ReturnType<typeof followRun>>, { ok: false }>['problem'];

function goTo(followed: Result<{ id: string }, FollowRefused>) {
  if (!followed.ok) return refuse({ sentence: describeFollowProblem(followed.problem) });
  revalidatePath('/', 'layout');
  redirect(`/follow/${followed.value.id}`);
}

function answer(changed: Result<void, FollowRefused>, path: string) {
  revalidatePath(path);
  return changed.ok ? succeed(null) : refuse({ sentence: describeFollowProblem(changed.problem) });
}
