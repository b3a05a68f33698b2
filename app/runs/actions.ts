'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { readVersionById } from '#lib/datasets/index.ts';
import { refuse, succeed } from '#lib/result.ts';
import { cancelRun, deleteRun, describeRunProblem, startRace, startRun, verifyRun } from '#lib/runs/index.ts';
import type { ActionState } from '../_actions/action-state.ts';
import { submittedFields, validatedAction } from '../_actions/validated-action.ts';
import { seriesToForecast } from '../datasets/[id]/run-form/covariate-columns.ts';
import { fittingSettings } from '../datasets/[id]/run-form/fitting-settings.ts';
import { presetSettings } from '../datasets/[id]/run-form/preset-settings.ts';
import { runFormSchema, runFormSettings, runFormValues } from '../datasets/[id]/run-form/run-form-schema.ts';

/** Starts a run from the form, or a race of the cells with the button "race", and goes to its page. With the button
 * "fill", it starts nothing: it gives the form back with the suggested settings filled in, also where no script runs. */
export async function startRunAction(
  previous: ActionState<null>,
  form: FormData,
): Promise<ActionState<null>> {
  if (form.get('intent') !== 'fill') return start(previous, form);
  const submitted = { ...submittedFields(form), ...previous.refusal?.suggestion };
  return { attempt: previous.attempt + 1, submitted, value: null, refusal: null };
}

const start = validatedAction<typeof runFormSchema, null>(runFormSchema, async (form) => {
  const version = await readVersionById(form.versionId);
  if (!version) return refuse({ sentence: 'This version of the dataset does not exist any more.' });
  const seriesKeys = {
    one: [form.seriesKey],
    some: form.seriesKeys,
    all: seriesToForecast(version, [...form.future, ...form.past]),
  }[form.scope];
  const settings = await presetSettings(form, runFormSettings(form));

  const input = { versionId: version.id, seriesKeys, settings };
  const started = form.intent === 'race' ? await startRace(input) : await startRun(input);
  if (started.ok) redirect(`/${form.intent === 'race' ? 'races' : 'runs'}/${started.value.id}`);
  const fitting = await fittingSettings(version.id, seriesKeys, settings);
  return refuse({
    sentence: describeRunProblem(started.problem),
    suggestion: fitting && runFormValues(fitting),
  });
});

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

/** Deletes a run with its links and goes to the list of runs.
 * @returns a sentence where it could not be deleted */
export async function deleteRunAction(runId: string): Promise<string | null> {
  const parsed = runIdSchema.safeParse({ runId });
  if (!parsed.success) return 'This run does not exist.';
  const deleted = await deleteRun(parsed.data.runId);
  if (!deleted.ok) return describeRunProblem(deleted.problem);
  revalidatePath('/runs');
  redirect('/runs');
}
