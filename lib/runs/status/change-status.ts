import { database, notDeleted, type Transaction } from '#lib/db/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import { nextStatuses, type RunEvent, type RunStatus, runStatusSchema } from '../schema.ts';
import { publishRunEvents } from './progress-hub.ts';
import { queuePlaceOf } from './queue-place.ts';
import { createInTurn } from './read-in-turn.ts';

/** Columns that may change together with the status. */
type Changes = Parameters<Transaction['run']['update']>[0]['data'];

/** Moves a run from one state to another, if it is still in the first one.
 * `alongside` writes in the same transaction. Followers are told once all is stored.
 * @returns whether the run was moved
 * @throws RangeError if the table of states has no such move */
export async function changeStatus(
  id: string,
  from: RunStatus,
  to: RunStatus,
  changes: Changes = {},
  alongside: (tx: Transaction) => Promise<void> = async () => {},
): Promise<boolean> {
  if (!nextStatuses[from].includes(to)) throw new RangeError(`A run never goes from ${from} to ${to}`);
  const moved = await database().$transaction(async (tx) => {
    const inState = await tx.run.findFirst({
      // One that was deleted while it waited keeps its place, for whoever brings it back.
      where: { id, status: from, ...(from === 'QUEUED' ? notDeleted : {}) },
      select: { lastEventId: true },
    });
    if (inState === null) return false;
    const eventId = inState.lastEventId + 1;
    await tx.run.update({
      where: { id },
      data: { ...changes, status: to, lastEventId: eventId, statusEventId: eventId },
    });
    await alongside(tx);
    return true;
  });
  if (moved) await publishStatus(id);
  return moved;
}

/** Gives a run's state as it is now a new number, and tells its followers: its place in the queue has changed. */
export async function announceStatus(id: string): Promise<void> {
  const announced = await database().$transaction(async (tx) => {
    const run = await tx.run.findUnique({ where: { id }, select: { lastEventId: true } });
    if (run === null) return false;
    const eventId = run.lastEventId + 1;
    await tx.run.update({ where: { id }, data: { lastEventId: eventId, statusEventId: eventId } });
    return true;
  });
  if (announced) await publishStatus(id);
}

async function publishStatus(id: string): Promise<void> {
  const state = await readRunState(id);
  if (state !== null) publishRunEvents(id, [state.event]);
}

/** The newest change of state of a run as an event, and the newest number that an event of it has; null for an unknown
 * run. */
export function readRunState(id: string): Promise<RunState | null> {
  const inTurn = processSingleton('run states', () => createInTurn<RunState | null>());
  return inTurn(id, async () => {
    const run = await database().run.findUnique({
      where: { id, ...notDeleted },
      select: {
        ...{ id: true, status: true, createdAt: true, failure: true },
        ...{ statusEventId: true, lastEventId: true },
      },
    });
    if (run === null) return null;
    const status = runStatusSchema.parse(run.status);
    const event = {
      ...{ id: run.statusEventId, type: 'status' as const, status },
      queuePlace: await queuePlaceOf(run),
      failure: status === 'FAILED' ? run.failure : null,
    };
    return { event, lastEventId: run.lastEventId };
  });
}

/** How a run stands, in its events. */
export type RunState = {
  readonly event: Extract<RunEvent, { readonly type: 'status' }>;
  readonly lastEventId: number;
};
