import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { storedRunsFolder } from '../scripts/prepare-stored-runs.js';
import { newDataDirectory } from './server.ts';

/** A run that is there before the first test begins, and the dataset that it was trained on: paths on any server that
 * starts on a copy of the stored runs. `scripts/stored/make-runs.ts` has how each was trained. */
export type StoredRun = { readonly dataset: string; readonly run: string };

/** Where a stored run is.
 * @throws if there is none of this name */
export function storedRun(name: string): StoredRun {
  const found = JSON.parse(readFileSync(path.join(storedRunsFolder, 'stored.json'), 'utf8'))[name];
  if (found === undefined) throw new Error(`scripts/stored/make-runs.ts makes no run "${name}".`);
  return found;
}

/** A new data folder that holds the stored runs. */
export function newStoredDirectory(): string {
  const directory = newDataDirectory();
  cpSync(storedRunsFolder, directory, { recursive: true });
  return directory;
}
