import { database, notDeleted } from '#lib/db/index.ts';
import { type RunProgress, runStatusSchema } from '../schema.ts';
import { listenToRun } from './progress-hub.ts';

/** Tells the listener how far each of some runs is: first as it stands, then whenever its state changes or another
 * percent of its updates is done. A run that is unknown or was deleted is told as gone.
 * @returns a function that ends it */
export async function followRuns(
  ids: readonly string[],
  listener: (progress: RunProgress) => void,
): Promise<() => void> {
  const known = new Map<string, RunProgress>();
  const tell = (progress: RunProgress) => {
    const last = known.get(progress.runId);
    if (last?.status === progress.status && last?.percent === progress.percent) return;
    known.set(progress.runId, progress);
    listener(progress);
  };
  const ends = ids.map((runId) =>
    listenToRun(
      runId,
      (events) => {
        for (const event of events)
          if (event.type === 'status') tell({ runId, status: event.status, percent: null });
          else tell({ runId, status: 'RUNNING', percent: percentOf(event.report) });
      },
      () => tell({ runId, status: null, percent: null }),
    ),
  );
  for (const progress of await readProgress(ids)) if (!known.has(progress.runId)) tell(progress);
  return () => {
    for (const end of ends) end();
  };
}

async function readProgress(ids: readonly string[]): Promise<RunProgress[]> {
  const rows = await database().run.findMany({
    where: { id: { in: [...ids] }, ...notDeleted },
    select: {
      ...{ id: true, status: true },
      epochs: { orderBy: { eventId: 'desc' }, take: 1, select: { updatesDone: true, updatesTotal: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((runId) => {
    const row = byId.get(runId);
    if (row === undefined) return { runId, status: null, percent: null };
    const status = runStatusSchema.parse(row.status);
    const [last] = row.epochs;
    return { runId, status, percent: status === 'RUNNING' && last ? percentOf(last) : null };
  });
}

const percentOf = ({ updatesDone, updatesTotal }: { updatesDone: number; updatesTotal: number }): number =>
  Math.floor((100 * updatesDone) / Math.max(1, updatesTotal));
