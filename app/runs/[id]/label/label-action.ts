'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { describeRunProblem, labelRun } from '#lib/runs/index.ts';
import { runLabelSchema } from '#lib/runs/schema.ts';
import { validatedAction } from '../../../_actions/validated-action.ts';

const labelFormSchema = z.object({
  runId: z.string().min(1),
  name: runLabelSchema.shape.name,
  note: runLabelSchema.shape.note,
  /** Separated by commas. */
  tags: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    )
    .pipe(runLabelSchema.shape.tags),
});

/** Gives a run its name, note and tags. */
export const labelRunAction = validatedAction<typeof labelFormSchema, null>(
  labelFormSchema,
  async ({ runId, ...label }) => {
    const labelled = await labelRun(runId, label);
    if (!labelled.ok) return refuse({ sentence: describeRunProblem(labelled.problem) });
    revalidatePath('/', 'layout');
    return succeed(null);
  },
);
