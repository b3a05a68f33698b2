import { database, notDeleted, type Transaction } from '#lib/db/index.ts';
import { followModeSchema } from '../stored/kept-rows.ts';

/** Threads that broke off by themselves, after which a forecast has failed. */
const attemptsLimit = 3;

/** The columns of a lease that is given up. */
export const noLease = { leaseOwner: null, leaseExpiresAt: null };

/** Takes the next forecast in line: RUNNING, with a lease. Those of one followed forecast come in the order of their versions, one
 * after the other. Fails those that were tried in vain too often.
 * @returns its id, or null if nothing can be done now */
export async function claimKept(owner: string, leaseMs: number): Promise<string | null> {
  for (;;) {
    const waiting = await database().keptForecast.findMany({
      // One of a deleted dataset waits: the dataset may still be brought back.
      where: { status: { in: ['QUEUED', 'RUNNING', 'TRAINING'] }, followed: { dataset: notDeleted } },
      select: { id: true, followedId: true, status: true, fruitlessAttempts: true, failure: true },
      orderBy: [{ queuedAt: 'asc' }, { versionNumber: 'asc' }, { id: 'asc' }],
    });
    const begun = new Set<string>();
    const next = waiting.find(({ followedId, status }) => {
      const isFirst = !begun.has(followedId);
      begun.add(followedId);
      return isFirst && status === 'QUEUED';
    });
    if (next === undefined) return null;
    if (next.fruitlessAttempts >= attemptsLimit) {
      const failure = `The forecast was begun ${attemptsLimit} times and broke off each time: ${next.failure}.`;
      await database().keptForecast.updateMany({
        where: { id: next.id, status: 'QUEUED' },
        data: { status: 'FAILED', failure },
      });
      continue;
    }
    const claimed = await database().$transaction(async (tx) => {
      const kept = await tx.keptForecast.findFirst({ where: { id: next.id, status: 'QUEUED' } });
      if (kept === null) return false;
      const isNew = kept.attempts === 0;
      await tx.keptForecast.update({
        where: { id: kept.id },
        data: {
          ...{ status: 'RUNNING', attempts: { increment: 1 }, leaseOwner: owner },
          leaseExpiresAt: new Date(Date.now() + leaseMs),
          ...(isNew ? { kind: await kindOf(tx, kept.followedId) } : {}),
        },
        select: { id: true },
      });
      return true;
    });
    if (claimed) return next.id;
  }
}

/** Whether the next forecast is made by the weights there are, or by new ones. */
async function kindOf(tx: Transaction, followedId: string): Promise<'same-weights' | 'retrain'> {
  const followed = await tx.followedForecast.findUniqueOrThrow({ where: { id: followedId } });
  if (followModeSchema.parse(followed.mode) === 'retrain' || followed.runId === null) return 'retrain';
  if (followed.retrainEvery === null) return 'same-weights';
  const made = await tx.keptForecast.findMany({
    where: { followedId, status: 'SUCCEEDED' },
    select: { kind: true },
    orderBy: { versionNumber: 'desc' },
    take: followed.retrainEvery - 1,
  });
  const isDue =
    made.length === followed.retrainEvery - 1 && made.every(({ kind }) => kind === 'same-weights');
  return isDue ? 'retrain' : 'same-weights';
}

/** Puts back in line what was RUNNING under a lease that counts no more.
 * @param at  leases that end before this time are dead; null says that all are, as at the start of a server
 * @param mine  what this process is at */
export async function takeBackKept(at: Date | null, mine: readonly string[] = []): Promise<void> {
  await database().keptForecast.updateMany({
    where: {
      ...{ status: 'RUNNING', id: { notIn: [...mine] } },
      ...(at === null ? {} : { leaseExpiresAt: { lt: at } }),
    },
    data: { status: 'QUEUED', ...noLease },
  });
}
