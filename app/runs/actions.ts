'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { cancelRun, describeRunProblem, verifyRun } from '#lib/runs/index.ts';
import { validatedAction } from '../_actions/validated-action.ts';

const runIdSchema = z.object({ runId: z.string().min(1) });

/** Asks a run to stop; what it learned so far is kept. */
export const stopRunAction = validatedAction<typeof runIdSchema, null>(runIdSchema, async ({ runId }) => {
  const stopped = await cancelRun(runId);
  revalidatePath(`/runs/${runId}`);
  return stopped.ok ? succeed(null) : refuse({ sentence: describeRunProblem(stopped.problem) });
});

/** Trains a finished run again, to compare the weights. */
export const verifyRunAction = validatedAction<typeof runIdSchema, null>(runIdSchema, async ({ runId }) => {
  const verified = await verifyRun(runId);
  revalidatePath(`/runs/${runId}`);
  return verified.ok ? succeed(null) : refuse({ sentence: describeRunProblem(verified.problem) });
});
