import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { type ExclusiveLock, takeExclusiveLock } from './exclusive-lock.ts';
import { isDiskFull } from './is-disk-full.ts';

/** Why a data directory cannot be used. */
export type LockProblem =
  | { readonly code: 'in-use'; readonly directory: string }
  | { readonly code: 'not-writable'; readonly directory: string; readonly reason: string }
  | { readonly code: 'disk-full'; readonly directory: string };

/** Takes the data directory for this process for as long as it lives. */
export function lockDataDirectory(directory: string): Result<ExclusiveLock, LockProblem> {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    const lock = takeExclusiveLock(join(directory, 'server.lock.db'));
    return lock === null ? refuse({ code: 'in-use', directory }) : succeed(lock);
  } catch (error) {
    if (isDiskFull(error)) return refuse({ code: 'disk-full', directory });
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'not-writable', directory, reason });
  }
}

/** The problem as one sentence. */
export function describeLockProblem(problem: LockProblem): string {
  if (problem.code === 'in-use')
    return `The data folder ${problem.directory} is in use by another Hindcast server: stop that one, or set HINDCAST_DATA_DIR to another folder.`;
  if (problem.code === 'disk-full')
    return `The disk that holds the data folder ${problem.directory} is full.`;
  return `The data folder ${problem.directory} cannot be written: ${problem.reason}.`;
}
