import { database } from '#lib/db/index.ts';
import { epochReportSchema } from '#lib/forecast/schema.ts';
import type { RunEvent } from '../schema.ts';
import { readStatusEvent } from './change-status.ts';
import { listenToRun } from './progress-hub.ts';

/** Tells the listener every event of a run after `afterEventId`, first from the rows, then as they happen, each
 * once and in order. Of the changes of state only the newest is told again. 0 asks for everything.
 * @param onGone  called when the run is deleted: nothing follows
 * @returns a function that ends it; null for an unknown run */
export async function subscribeToRun(
  id: string,
  afterEventId: number,
  listener: (event: RunEvent) => void,
  onGone: () => void = () => {},
): Promise<(() => void) | null> {
  let told = -1;
  let early: RunEvent[] | null = [];
  const tell = (event: RunEvent) => {
    if (event.id <= told) return;
    told = event.id;
    listener(event);
  };
  // Before the rows are read, so that nothing falls between the two.
  const hear = (event: RunEvent) => (early === null ? tell(event) : early.push(event));
  const stop = listenToRun(id, hear, onGone);
  const stored = await readEvents(id, afterEventId);
  if (stored === null) {
    stop();
    return null;
  }
  for (const event of [...stored, ...early].sort((a, b) => a.id - b.id)) tell(event);
  early = null;
  return stop;
}

async function readEvents(id: string, afterEventId: number): Promise<RunEvent[] | null> {
  const status = await readStatusEvent(id);
  if (status === null) return null;
  const { lastEventId } = await database().run.findUniqueOrThrow({
    where: { id },
    select: { lastEventId: true },
  });
  // A number from the future comes from a database that was set back to a backup.
  const after = afterEventId > lastEventId ? 0 : afterEventId;
  const epochs = await database().runEpoch.findMany({
    where: { runId: id, eventId: { gt: after } },
    orderBy: { eventId: 'asc' },
  });
  const events = epochs.map((row) => ({
    id: row.eventId,
    type: 'epoch' as const,
    report: epochReportSchema.parse(row),
    elapsedMs: row.elapsedMs,
  }));
  return status.id > after ? [...events, status] : events;
}
