import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The installation's 32 random bytes, made on first use and kept beside the data, readable by its owner alone.
 * @throws if the folder cannot be written */
export function readSessionKey(dataDirectory: string): Uint8Array {
  const file = path.join(dataDirectory, 'session.key');
  try {
    // `wx` makes sure that two starts never write two keys.
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file);
}
