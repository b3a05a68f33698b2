import { database, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { theFollowQueue } from '../queue/follow-queue.ts';
import type { Following, FollowProblem } from '../schema.ts';

/** Changes what happens at the next new data. */
export const changeFollowing = (
  id: string,
  { mode, retrainEvery }: Following,
): Promise<Result<void, FollowProblem>> => update(id, { mode, retrainEvery });

/** Stops answering new data, until it is resumed. What is under way is made. */
export const pauseFollowed = (id: string, now: Date): Promise<Result<void, FollowProblem>> =>
  update(id, { pausedAt: now });

/** Answers new data again, the newest version first of all; versions that came meanwhile get no forecast: it would be one of the
 * past made when the answer was known. */
export async function resumeFollowed(id: string): Promise<Result<void, FollowProblem>> {
  const followed = await database().followedForecast.findUnique({
    where: { id },
    select: { afterVersion: true, dataset: { select: { latestVersion: true } } },
  });
  if (followed === null) return refuse({ code: 'unknown-followed', id });
  const afterVersion = Math.max(followed.afterVersion, followed.dataset.latestVersion - 1);
  const resumed = await update(id, { pausedAt: null, afterVersion });
  theFollowQueue().wake();
  return resumed;
}

/** Ends a followed forecast: what it has made goes with it, its runs and data stay. */
export function unfollow(id: string): Promise<Result<void, FollowProblem>> {
  return unlessDiskFull(async () => {
    const { count } = await database().followedForecast.deleteMany({ where: { id } });
    return count === 0 ? refuse({ code: 'unknown-followed', id }) : succeed(undefined);
  });
}

/** Tries a forecast that failed once more. */
export async function retryKept(keptId: string): Promise<Result<void, FollowProblem>> {
  const tried = await unlessDiskFull(async () => {
    const { count } = await database().keptForecast.updateMany({
      where: { id: keptId, status: 'FAILED' },
      data: { status: 'QUEUED', fruitlessAttempts: 0, attempts: 0, runId: null, failure: null },
    });
    return count === 0
      ? refuse({ code: 'refused' as const, sentence: 'Only a forecast that failed can be tried again.' })
      : succeed(undefined);
  });
  theFollowQueue().wake();
  return tried;
}

function update(
  id: string,
  data: Parameters<ReturnType<typeof database>['followedForecast']['updateMany']>[0]['data'],
): Promise<Result<void, FollowProblem>> {
  return unlessDiskFull(async () => {
    const { count } = await database().followedForecast.updateMany({ where: { id }, data });
    return count === 0 ? refuse({ code: 'unknown-followed', id }) : succeed(undefined);
  });
}
