'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { describeDatasetProblem, renameDataset } from '#lib/datasets/index.ts';
import { datasetNameSchema } from '#lib/datasets/schema.ts';
import { deleteDatasetWithRuns } from '#lib/runs/index.ts';

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

/** Deletes a dataset with its versions and runs and goes to the home page.
 * Returns a sentence where that cannot be done. */
export async function removeDataset(id: string): Promise<string | null> {
  const removed = await deleteDatasetWithRuns(z.parse(idSchema, id));
  if (!removed.ok) return describeDatasetProblem(removed.problem);
  revalidatePath('/', 'layout');
  redirect('/');
}
