import { database, notDeleted } from '#lib/db/index.ts';

/** Times that a fetch is begun before it has failed. */
const attemptsLimit = 3;
/** The columns of a lease that is given up. */
export const noLease = { leaseOwner: null, leaseExpiresAt: null };

/** Takes the next fetch in line: RUNNING, with a lease; no two of one dataset at a time. One that broke off too often counts as failed,
 * with what it knows of itself.
 * @returns it with its source, or null if nothing can be done now */
export async function claimFetch(owner: string, leaseMs: number, now: Date) {
  const open = await database().sourceFetch.findMany({
    where: { status: { in: ['QUEUED', 'RUNNING'] }, source: { dataset: notDeleted } },
    select: { id: true, status: true, source: { select: { datasetId: true } } },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  });
  const busy = new Set(
    open.filter(({ status }) => status === 'RUNNING').map(({ source }) => source.datasetId),
  );
  const next = open.find(({ status, source }) => status === 'QUEUED' && !busy.has(source.datasetId));
  if (next === undefined) return null;
  return database().$transaction(async (tx) => {
    const { count } = await tx.sourceFetch.updateMany({
      where: { id: next.id, status: 'QUEUED' },
      data: {
        ...{ status: 'RUNNING', attempts: { increment: 1 }, leaseOwner: owner },
        leaseExpiresAt: new Date(now.getTime() + leaseMs),
      },
    });
    if (count === 0) return null;
    const fetch = await tx.sourceFetch.findUniqueOrThrow({
      where: { id: next.id },
      include: { source: true },
    });
    if (fetch.startedAt === null)
      await tx.sourceFetch.update({
        where: { id: fetch.id },
        data: { startedAt: now },
        select: { id: true },
      });
    return { ...fetch, startedAt: fetch.startedAt ?? now, isSpent: fetch.attempts > attemptsLimit };
  });
}

/** A fetch that was claimed, with its source. */
export type ClaimedFetch = NonNullable<Awaited<ReturnType<typeof claimFetch>>>;

/** Puts back in line what was RUNNING under a lease that counts no more.
 * @param at  leases that end before this time are dead; null says that all are, as at the start of a server
 * @param mine  what this process is at */
export async function takeBackFetches(at: Date | null, mine: readonly string[] = []): Promise<void> {
  await database().sourceFetch.updateMany({
    where: {
      ...{ status: 'RUNNING', id: { notIn: [...mine] } },
      ...(at === null ? {} : { leaseExpiresAt: { lt: at } }),
    },
    data: { status: 'QUEUED', ...noLease },
  });
}
