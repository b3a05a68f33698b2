import { nextStatuses, type RunProgress, runProgressSchema } from '#lib/runs/schema.ts';

/** How far the runs of a list are, by their ids. */
export type ListProgress = ReadonlyMap<string, RunProgress>;

/** What is known after one more message of the stream; what is none changes nothing. */
export function takeProgress(known: ListProgress, data: string): ListProgress {
  const progress = parse(data);
  return progress === null ? known : new Map(known).set(progress.runId, progress);
}

/** How many of the runs have come to their end, by whichever way. */
export const countOver = (known: ListProgress): number => [...known.values()].filter(isOver).length;

const isOver = ({ status }: RunProgress): boolean => status === null || nextStatuses[status].length === 0;

function parse(data: string): RunProgress | null {
  try {
    return runProgressSchema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
