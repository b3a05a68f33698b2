import { database, notDeleted } from '#lib/db/index.ts';

/** How many runs wait to be trained; second trainings are no runs of their own. */
export const countWaiting = (): Promise<number> =>
  database().run.count({ where: { status: 'QUEUED', verifiesId: null, ...notDeleted } });
