import type { FitProgress } from '#lib/forecast/schema.ts';
import { processSingleton } from '#lib/process-singleton.ts';

type Live = {
  /** The newest of each run that trains now: who comes later sees at once where it is. */
  readonly newest: Map<string, FitProgress>;
  readonly listeners: Map<string, Set<(progress: FitProgress) => void>>;
};

const live = () =>
  processSingleton<Live>('live progress', () => ({ newest: new Map(), listeners: new Map() }));

/** Tells whoever watches a run what its training does at the moment. Nothing of it is stored. */
export function publishLive(runId: string, progress: FitProgress): void {
  live().newest.set(runId, progress);
  for (const listener of live().listeners.get(runId) ?? []) listener(progress);
}

/** A run trains no more. */
export const forgetLive = (runId: string): void => void live().newest.delete(runId);

/** Calls back with what a run's training does, first as it is known now, until the returned function is called. */
export function listenToLive(runId: string, listener: (progress: FitProgress) => void): () => void {
  const { newest, listeners } = live();
  const own = listeners.get(runId) ?? new Set();
  listeners.set(runId, own.add(listener));
  const now = newest.get(runId);
  if (now !== undefined) listener(now);
  return () => {
    own.delete(listener);
    if (own.size === 0 && listeners.get(runId) === own) listeners.delete(runId);
  };
}
