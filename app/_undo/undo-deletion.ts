'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { describeRunProblem, restoreDeleted } from '#lib/runs/index.ts';

/** Brings back what was deleted together. Returns a sentence where that cannot be done. */
export async function undoDeletion(batch: string): Promise<string | null> {
  const restored = await restoreDeleted(z.parse(z.string().min(1).max(100), batch));
  revalidatePath('/', 'layout');
  return restored.ok ? null : describeRunProblem(restored.problem);
}
