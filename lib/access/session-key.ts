import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const keyBytes = 32;
const printBytes = 32;

/** The installation's 32 random bytes, kept beside the data and readable by its owner alone. They are drawn anew for each
 * password: a cookie of an earlier one stays void, also where somebody goes back to it. The caller holds the lock on
 * the folder.
 * @param password  null where none is asked for; the key stays as it is
 * @throws if the folder cannot be written */
export function readSessionKey(dataDirectory: string, password: string | null): Uint8Array {
  const file = path.join(dataDirectory, 'session.key');
  const stored = readStored(file);
  const known = stored.length === keyBytes + printBytes || stored.length === keyBytes;
  const key = known ? stored.subarray(0, keyBytes) : randomBytes(keyBytes);
  if (password === null) {
    if (!known) writeWhole(file, key);
    return key;
  }
  // An earlier version kept the key alone: its cookies go on.
  if (stored.length !== keyBytes + printBytes) {
    writeWhole(file, Buffer.concat([key, printOf(password, key)]));
    return key;
  }
  if (timingSafeEqual(stored.subarray(keyBytes), printOf(password, key))) return key;
  const fresh = randomBytes(keyBytes);
  writeWhole(file, Buffer.concat([fresh, printOf(password, fresh)]));
  return fresh;
}

/** Nothing where there is no such file. */
function readStored(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Slow on purpose: whoever reads the file must not be able to try passwords on it quickly. */
const printOf = (password: string, key: Uint8Array): Buffer => scryptSync(password, key, printBytes);

/** The file is there whole or as it was: half a key would be an easy one. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  const descriptor = openSync(partial, 'wx', 0o600);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(partial, file);
}
