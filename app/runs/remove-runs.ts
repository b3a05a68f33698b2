'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { clearQueue, deleteRuns, describeRunProblem } from '#lib/runs/index.ts';
import type { DeletionAnswer } from '../_undo/deletion-answer.ts';
import { toldOfRuns } from './told-of-runs.ts';

const idsSchema = z.array(z.string().min(1).max(100)).min(1).max(1_000);

/** Deletes runs out of a list. */
export async function removeRuns(ids: readonly string[]): Promise<DeletionAnswer> {
  const deleted = await deleteRuns(z.parse(idsSchema, ids), new Date());
  if (!deleted.ok) return { batch: null, sentence: describeRunProblem(deleted.problem) };
  revalidatePath('/', 'layout');
  return { batch: deleted.value.batch, told: toldOfRuns(deleted.value) };
}

/** Deletes a run from its own page, which asks for another page afterwards. */
export async function removeRun(id: string): Promise<DeletionAnswer> {
  const deleted = await deleteRuns(z.parse(idsSchema, [id]), new Date());
  if (!deleted.ok) return { batch: null, sentence: describeRunProblem(deleted.problem) };
  return { batch: deleted.value.batch, told: toldOfRuns(deleted.value) };
}

/** Deletes every run that waits. */
export async function removeWaitingRuns(): Promise<DeletionAnswer> {
  const cleared = await clearQueue(new Date());
  if (!cleared.ok) return { batch: null, sentence: 'No run waits any more.' };
  revalidatePath('/', 'layout');
  const { batch, count } = cleared.value;
  return { batch, told: `Cleared the queue: ${count === 1 ? 'one run' : `${count} runs`} removed.` };
}
