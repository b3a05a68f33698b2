import type { Deleted } from '#lib/runs/schema.ts';

/** What a deletion of runs did, in a sentence or two. */
export function toldOfRuns({ count, stillTraining }: Pick<Deleted, 'count' | 'stillTraining'>): string {
  const done = count === 1 ? 'Deleted the run.' : `Deleted ${count} runs.`;
  if (stillTraining === 0) return done;
  return `${done} ${stillTraining === 1 ? 'One still trains: stop it first.' : `${stillTraining} still train: stop them first.`}`;
}
