import { processSingleton } from '#lib/process-singleton.ts';
import type { VersionFacts } from './schema.ts';

type Listener = (version: VersionFacts) => void;

const listeners = () => processSingleton('version listeners', () => new Set<Listener>());

/** Tells everyone who listens that a version was stored. Whoever must miss none looks at the rows as well: a server may die between
 * the two. */
export function publishVersion(version: VersionFacts): void {
  for (const listener of listeners()) listener(version);
}

/** Calls back with every version that is stored from now on, however it came, until the returned function is called. */
export function listenToVersions(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}
