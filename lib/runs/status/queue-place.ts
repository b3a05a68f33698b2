import { database, notDeleted } from '#lib/db/index.ts';

/** 1 = next in line; 0 for a run that is not queued. First come, first served. */
export async function queuePlaceOf(run: {
  readonly id: string;
  readonly status: string;
  readonly createdAt: Date;
}): Promise<number> {
  if (run.status !== 'QUEUED') return 0;
  const ahead = await database().run.count({
    where: {
      status: 'QUEUED',
      ...notDeleted,
      OR: [{ createdAt: { lt: run.createdAt } }, { createdAt: run.createdAt, id: { lt: run.id } }],
    },
  });
  return ahead + 1;
}

/** The order of the queue, as Prisma takes it. */
export const queueOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
