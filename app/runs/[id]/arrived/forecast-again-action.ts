'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { readVersion } from '#lib/datasets/index.ts';
import { refuse } from '#lib/result.ts';
import { describeRunProblem, readRun, startRun } from '#lib/runs/index.ts';
import { validatedAction } from '../../../_actions/validated-action.ts';

const schema = z.object({ runId: z.string().min(1).max(100) });

/** Starts a run on the newest version of a run's dataset, with the same series, settings and seed, and goes to its page. */
export const forecastAgainAction = validatedAction<typeof schema, null>(schema, async ({ runId }) => {
  const run = await readRun(runId);
  const latest = run === null ? null : await readVersion(run.datasetId);
  if (run === null || latest === null) return refuse({ sentence: 'This run does not exist any more.' });
  const { seriesKeys, settings } = run;
  const started = await startRun({ versionId: latest.id, seriesKeys: [...seriesKeys], settings });
  if (started.ok) redirect(`/runs/${started.value.id}`);
  return refuse({ sentence: describeRunProblem(started.problem) });
});
