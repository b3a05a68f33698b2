'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { describeDatasetProblem, renameDataset } from '#lib/datasets/index.ts';
import { datasetNameSchema } from '#lib/datasets/schema.ts';
import { deleteDatasetWithRuns } from '#lib/runs/index.ts';
import type { DeletionAnswer } from '../../../_undo/deletion-answer.ts';

const idSchema = z.string().min(1).max(100);

/** Gives a dataset another name. Returns a sentence where that cannot be done. */
export async function changeName(id: string, name: string): Promise<string | null> {
  const parsed = datasetNameSchema.safeParse(name);
  if (!parsed.success) return 'A name has between 1 and 200 characters.';
  const renamed = await renameDataset(z.parse(idSchema, id), parsed.data);
  if (!renamed.ok) return describeDatasetProblem(renamed.problem);
  revalidatePath('/', 'layout');
  return null;
}

/** Deletes a dataset with its versions and runs, from its own page, which asks for another page afterwards. */
export async function removeDataset(id: string): Promise<DeletionAnswer> {
  const removed = await deleteDatasetWithRuns(z.parse(idSchema, id), new Date());
  if (!removed.ok) return { batch: null, sentence: describeDatasetProblem(removed.problem) };
  const { batch, count } = removed.value;
  const runs = count === 0 ? '' : count === 1 ? ' and its run' : ` and its ${count} runs`;
  return { batch, told: `Deleted the dataset${runs}.` };
}
