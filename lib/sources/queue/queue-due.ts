import { database, notDeleted } from '#lib/db/index.ts';
import { nextFetch } from '../stored/next-fetch.ts';
import { openFetch } from './open-fetch.ts';

/** Puts in line what its schedule makes due. What came due several times while no server ran is fetched once; where the clock was set
 * back, the next time is worked out anew. */
export async function queueDue(now: Date): Promise<void> {
  const sources = await database().source.findMany({
    where: { kind: 'url', pausedAt: null, stopped: null, dataset: notDeleted },
    select: { id: true, schedule: true, timeZone: true, nextAt: true },
  });
  for (const { id, schedule, timeZone, nextAt } of sources) {
    const next = nextFetch(schedule ?? '', timeZone ?? 'UTC', now);
    const following = next.ok ? next.value : null;
    if (nextAt !== null && nextAt > now && following !== null && nextAt <= following) continue;
    await database().$transaction(async (tx) => {
      // Only whoever moves the time on puts it in line.
      const { count } = await tx.source.updateMany({ where: { id, nextAt }, data: { nextAt: following } });
      if (count === 1 && nextAt !== null && nextAt <= now) await openFetch(tx, id, null, now);
    });
  }
}
