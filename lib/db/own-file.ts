import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** For its owner alone: what is stored is nobody else's on the machine. */
const ownerAlone = 0o600;

/** Makes a file that its owner alone may read and write, or takes others' rights away from one that is there, as earlier
 * versions left it. The files that SQLite puts beside a database have its rights.
 * @throws if the file cannot be made */
export function makeOwnFile(file: string): void {
  closeSync(openSync(file, 'a', ownerAlone));
  // One that belongs to somebody else is left to them.
  if ((statSync(file).mode & 0o077) !== 0 && statSync(file).uid === process.getuid?.())
    chmodSync(file, ownerAlone);
}
