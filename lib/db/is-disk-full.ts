/** Whether an error, or what caused it, says that the disk has no room left (SQLITE_FULL, ENOSPC). */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (/database or disk is full|SQLITE_FULL|ENOSPC/.test(cause.message)) return true;
    if ('code' in cause && (cause.code === 'ENOSPC' || cause.code === 'SQLITE_FULL')) return true;
  }
  return false;
}
