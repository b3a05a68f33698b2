import { processSingleton } from '#lib/process-singleton.ts';
import type { RunEvent } from '../schema.ts';

/** Someone who follows a run: hears its events, and last, should it be deleted, that it is gone. */
type Follower = { readonly onEvents: (events: readonly RunEvent[]) => void; readonly onGone: () => void };

const followersByRun = () => processSingleton('run followers', () => new Map<string, Set<Follower>>());

/** Tells everyone who follows a run, all the same list. Told only what is stored already, so that no number is ever given twice. */
export function publishRunEvents(runId: string, events: readonly RunEvent[]): void {
  for (const { onEvents } of followersByRun().get(runId) ?? []) onEvents(events);
}

/** Tells everyone who follows a run that it was deleted: nothing will come any more. */
export function publishGone(runId: string): void {
  for (const { onGone } of [...(followersByRun().get(runId) ?? [])]) onGone();
}

/** Calls back with all events of a run from now on, as they come, until the returned function is called. */
export function listenToRun(
  runId: string,
  onEvents: (events: readonly RunEvent[]) => void,
  onGone: () => void = () => {},
): () => void {
  const followers = followersByRun().get(runId) ?? new Set();
  const follower = { onEvents, onGone };
  followersByRun().set(runId, followers.add(follower));
  return () => {
    followers.delete(follower);
    if (followers.size === 0 && followersByRun().get(runId) === followers) followersByRun().delete(runId);
  };
}

/** The runs that someone follows. */
export const followedRuns = (): string[] => [...followersByRun().keys()];
