import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';

/** For its owner alone: what is stored is nobody else's on the machine. */
const ownerAlone = 0o600;

/** Makes a file that its owner alone may read and write, or takes others' rights away from one that is there, as earlier
 * versions left it. The files that SQLite puts beside a database have its rights. One that is there is never opened: closing it
 * would drop every lock that this process holds on it, and another process that closes the database would then take the log of
 * writes away from under it.
 * @throws if the file cannot be made, or something else stands in its place */
export function makeOwnFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownerAlone));
  if (!statSync(file).isFile()) throw new Error('EISDIR: it is not a file');
  // One that belongs to somebody else is left to them.
  if ((statSync(file).mode & 0o077) !== 0 && statSync(file).uid === process.getuid?.())
    chmodSync(file, ownerAlone);
}
