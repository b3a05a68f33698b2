'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { deleteRun, describeRunProblem } from '#lib/runs/index.ts';

/** Deletes a run and leaves the list where it is. Returns a sentence where that cannot be done. */
export async function removeRun(id: string): Promise<string | null> {
  const deleted = await deleteRun(z.parse(z.string().min(1).max(100), id));
  if (!deleted.ok) return describeRunProblem(deleted.problem);
  revalidatePath('/', 'layout');
  return null;
}
