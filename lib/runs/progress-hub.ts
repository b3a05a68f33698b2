import { processSingleton } from '#lib/process-singleton.ts';
import type { RunEvent } from './schema.ts';

type Listener = (event: RunEvent) => void;

const listenersByRun = () => processSingleton('run listeners', () => new Map<string, Set<Listener>>());

/** Tells everyone who follows a run. Told only what is stored already, so that no number is ever given twice. */
export function publishRunEvent(runId: string, event: RunEvent): void {
  for (const listener of listenersByRun().get(runId) ?? []) listener(event);
}

/** Calls the listener with every event of a run from now on, until the returned function is called. */
export function listenToRun(runId: string, listener: Listener): () => void {
  const listeners = listenersByRun().get(runId) ?? new Set();
  listenersByRun().set(runId, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && listenersByRun().get(runId) === listeners) listenersByRun().delete(runId);
  };
}

/** The runs that someone follows. */
export const followedRuns = (): string[] => [...listenersByRun().keys()];
