import { database, notDeleted } from '#lib/db/index.ts';
import { changeStatus } from '../status/change-status.ts';
import { queueOrder } from '../status/queue-place.ts';

/** Attempts at a run that broke off by themselves before a checkpoint, after which it has failed. That a server was
 * killed meanwhile is no fault of the run, however often. */
const attemptsLimit = 3;

/** Takes the next run in line: RUNNING, with a lease. Fails those that were tried in vain too often.
 * @returns its id, or null if nothing is queued */
export async function claimRun(owner: string, leaseMs: number): Promise<string | null> {
  for (;;) {
    const run = await database().run.findFirst({
      where: { status: 'QUEUED', ...notDeleted },
      orderBy: queueOrder,
    });
    if (run === null) return null;
    if (run.fruitlessAttempts >= attemptsLimit && run.failure !== null) {
      await changeStatus(run.id, 'QUEUED', 'FAILED', {
        failure: `Training was begun ${attemptsLimit} times and broke off each time: ${run.failure}.`,
        finishedAt: new Date(),
      });
      continue;
    }
    const claimed = await changeStatus(run.id, 'QUEUED', 'RUNNING', {
      attempts: { increment: 1 },
      startedAt: run.startedAt ?? new Date(),
      leaseOwner: owner,
      leaseExpiresAt: new Date(Date.now() + leaseMs),
    });
    // Not claimed: it was cancelled or deleted in between.
    if (claimed) return run.id;
  }
}

/** Puts back in line what was RUNNING under a lease that counts no more.
 * @param at leases that end before this time are dead; null says that all are, as at the start of a server,
 *           when the lock on the data directory proves that no other one runs
 * @param mine runs that this process is training */
export async function takeBackRuns(at: Date | null, mine: readonly string[] = []): Promise<void> {
  const dead = at === null ? {} : { leaseExpiresAt: { lt: at } };
  const runs = await database().run.findMany({
    where: { status: 'RUNNING', id: { notIn: [...mine] }, ...dead },
    select: { id: true },
  });
  for (const { id } of runs) await changeStatus(id, 'RUNNING', 'QUEUED', noLease);
}

/** The columns of a lease that is given up. */
export const noLease = { leaseOwner: null, leaseExpiresAt: null };
