import { DatabaseSync } from 'node:sqlite';

/** Held until released, or until the process ends. */
export type ExclusiveLock = { release(): void };

/** Takes the lock that `file` stands for, or returns null while another holder has it, in this process or another.
 * It is the operating system's lock on an open file, so that even kill -9 gives it back.
 * Never on the main database: closing that through a second library would drop the first one's locks.
 * @throws Error if the file cannot be written */
export function takeExclusiveLock(file: string): ExclusiveLock | null {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return null;
    throw error;
  }
}
