'use server';

import { redirect } from 'next/navigation';
import { readVersionById, seriesToForecast } from '#lib/datasets/index.ts';
import { refuse } from '#lib/result.ts';
import { describeRunProblem, startRace, startRun } from '#lib/runs/index.ts';
import type { ActionState } from '../../../_actions/action-state.ts';
import { submittedFields } from '../../../_actions/submitted-fields.ts';
import { validatedAction } from '../../../_actions/validated-action.ts';
import { presetSettings } from './preset-settings.ts';
import { runFormSchema, runFormSettings, runFormValues } from './run-form-schema.ts';

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

const unplannedSentence = 'Assume 0 or paste its plan below, or choose it as known only in the past.';

const start = validatedAction<typeof runFormSchema, null>(runFormSchema, async (form) => {
  const version = await readVersionById(form.versionId);
  if (!version) return refuse({ sentence: 'This version of the dataset does not exist any more.' });
  const settings = await presetSettings(form, runFormSettings(form));
  const { future = [], past = [] } = settings.covariates ?? {};
  const seriesKeys = {
    one: [form.seriesKey],
    some: form.seriesKeys,
    all: seriesToForecast(version, [...future, ...past]),
  }[form.scope];

  const input = { versionId: version.id, seriesKeys, settings };
  const started = form.intent === 'race' ? await startRace(input) : await startRun(input);
  if (started.ok) redirect(`/${form.intent === 'race' ? 'races' : 'runs'}/${started.value.id}`);
  const { problem } = started;
  // What is missing of a column known in the future is given where such columns are chosen.
  const isUnplanned = problem.code === 'unfit' && problem.missing === 'future';
  return refuse({
    sentence: describeRunProblem(problem),
    ...(isUnplanned ? { fieldErrors: { future: unplannedSentence } } : {}),
    suggestion: problem.code === 'unfit' && problem.suggestion ? runFormValues(problem.suggestion) : null,
  });
});
