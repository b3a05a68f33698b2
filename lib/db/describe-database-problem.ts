import { databaseFile } from './data-directory.ts';
import { isDiskFull } from './is-disk-full.ts';

/** Why a server cannot begin on the database in `directory`, as one sentence. */
export function describeDatabaseProblem(error: unknown, directory: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return `The disk that holds the data folder ${directory} is full.`;
  if (/SQLITE_(NOTADB|CORRUPT)|not a database|malformed/.test(reason))
    return `The database ${databaseFile(directory)} is damaged: put a backup in its place.`;
  if (/ConnectionFailed|SQLITE_(CANTOPEN|READONLY|IOERR|PERM)|E(ACCES|ISDIR|PERM|ROFS)/.test(reason))
    return `The database ${databaseFile(directory)} cannot be opened: ${reason}.`;
  return reason;
}
