import type { RunEvent } from '../schema.ts';
import { type RunState, readRunState } from './change-status.ts';
import { readEpochPage } from './epoch-pages.ts';
import { listenToRun } from './progress-hub.ts';
import { shareLoop } from './share-loop.ts';

/** Someone who follows a run. */
export type RunFollower = {
  /** Hears some events, in order. Where it returns a promise, what is told again waits for that; what happens meanwhile is
   * told later. Lists are shared by all who follow and never changed. */
  readonly onEvents: (events: readonly RunEvent[]) => Promise<void> | void;
  /** Called when the run is deleted: nothing follows. */
  readonly onGone?: () => void;
  /** Ends the telling of what is stored. */
  readonly signal?: AbortSignal;
};

/** Tells a follower every event of a run after `afterEventId`, first from the rows, then as they happen, each
 * once and in order. Of the changes of state only the newest is told again. 0 asks for everything. It resolves once
 * all that was stored is told.
 * @returns how the run stood then, and a function that ends it; null for an unknown run */
export async function subscribeToRun(
  id: string,
  afterEventId: number,
  { onEvents, onGone = () => {}, signal }: RunFollower,
): Promise<{ readonly state: RunState; stop(): void } | null> {
  let told = 0;
  let newestHeard = 0;
  let isUpToDate = false;
  const tell = (events: readonly RunEvent[]): Promise<void> | void => {
    const last = events.at(-1);
    if (last === undefined || last.id <= told) return;
    const news = (events[0]?.id ?? 0) > told ? events : events.filter((event) => event.id > told);
    told = last.id;
    return onEvents(news);
  };
  // Before the rows are read, so that nothing falls between the two.
  const stop = listenToRun(
    id,
    (events) => {
      newestHeard = Math.max(newestHeard, events.at(-1)?.id ?? 0);
      if (isUpToDate) void tell(events);
    },
    onGone,
  );
  try {
    for (let first = true; ; first = false) {
      const state = await readRunState(id);
      if (state === null) {
        stop();
        return null;
      }
      // A number from the future comes from a database that was set back to a backup.
      if (first) told = afterEventId > state.lastEventId ? 0 : afterEventId;
      for (let after = told; after < state.lastEventId && !signal?.aborted; )
        after = await tellPage(id, after, state, tell);
      if (newestHeard > state.lastEventId && !signal?.aborted) continue;
      isUpToDate = true;
      return { state, stop };
    }
  } catch (error) {
    stop();
    throw error;
  }
}

/** Tells the epochs of one page that `state` knows of, and the newest change of state where its number is among theirs.
 * @returns the last number of the page */
async function tellPage(
  id: string,
  after: number,
  { event, lastEventId }: RunState,
  tell: (events: readonly RunEvent[]) => Promise<void> | void,
): Promise<number> {
  const { events, lastId } = await readEpochPage(id, after, lastEventId);
  await shareLoop();
  // What came since it was read is told with the state that came with it.
  const known = lastId <= lastEventId ? events : events.filter((epoch) => epoch.id <= lastEventId);
  if (event.id > after && event.id <= lastId) {
    await tell(known.filter((epoch) => epoch.id < event.id));
    await tell([event]);
  }
  await tell(known);
  return lastId;
}
