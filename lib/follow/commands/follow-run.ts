import { readVersionById } from '#lib/datasets/index.ts';
import { database, toJson, unlessDiskFull } from '#lib/db/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { readResult, readRun } from '#lib/runs/index.ts';
import { theFollowQueue } from '../queue/follow-queue.ts';
import type { Following, FollowProblem } from '../schema.ts';

/** Follows a run's forecast: the run's own is the first that is kept, and each version after the run's gets one. A run that is
 * followed already stays followed as it is.
 * @returns the id of the followed forecast */
export async function followRun(
  runId: string,
  { mode, retrainEvery }: Following,
): Promise<Result<{ id: string }, FollowProblem>> {
  const run = await readRun(runId);
  if (run === null) return refuse({ code: 'unknown-run', id: runId });
  if (run.status !== 'SUCCEEDED' || run.verifiesId !== null) return refuse({ code: 'not-followable' });
  const known = await database().followedForecast.findFirst({ where: { runId }, select: { id: true } });
  if (known !== null) return succeed(known);
  const [result, version] = await Promise.all([readResult(runId), readVersionById(run.versionId)]);
  if (result === null || version === null) return refuse({ code: 'not-followable' });
  const lastOf = new Map(version.series.map(({ key, lastTimestamp }) => [key, lastTimestamp]));
  const series = result.series.map(({ key, cutoff, future, methods }) => ({
    ...{ key, cutoff: lastOf.get(key) ?? cutoff, points: future },
    methods: methods.map(({ method, future: values }) => ({ method, values })),
  }));
  const stored = await unlessDiskFull(async () =>
    succeed(
      await database().$transaction(async (tx) => {
        const followed = await tx.followedForecast.create({
          data: {
            ...{ datasetId: run.datasetId, runId, seriesKeys: toJson(run.seriesKeys) },
            ...{ settings: toJson(run.settings), horizon: run.horizon, mode, retrainEvery },
            afterVersion: run.versionNumber,
          },
          select: { id: true },
        });
        const kept = await tx.keptForecast.create({
          data: {
            ...{ followedId: followed.id, versionId: run.versionId, versionNumber: run.versionNumber },
            ...{ kind: 'run', status: 'SUCCEEDED', madeAt: run.finishedAt ?? new Date() },
            ...{ runId, weightsSha256: run.weightsSha256 },
            cutoff: Math.max(...series.map(({ cutoff }) => cutoff)),
          },
          select: { id: true },
        });
        for (const [position, { key, cutoff, points, methods }] of series.entries())
          await tx.keptSeries.create({
            data: {
              ...{ keptId: kept.id, position, key, cutoff, points: toJson(points), methods: toJson(methods) },
              arrived: toJson([]),
            },
            select: { keptId: true },
          });
        return followed;
      }),
    ),
  );
  if (stored.ok) theFollowQueue().wake();
  return stored;
}

/** Follows some series of a dataset without a run: the first forecast that is kept is of one that is trained now. */
export async function followSeries(
  {
    versionId,
    seriesKeys,
    settings,
  }: { versionId: string; seriesKeys: readonly string[]; settings: ForecastSettings },
  { mode, retrainEvery }: Following,
): Promise<Result<{ id: string }, FollowProblem>> {
  const version = await readVersionById(versionId);
  if (version === null)
    return refuse({
      code: 'refused',
      sentence: 'There is no such dataset any more: it may have been deleted.',
    });
  const stored = await unlessDiskFull(async () =>
    succeed(
      await database().followedForecast.create({
        data: {
          ...{
            datasetId: version.datasetId,
            seriesKeys: toJson([...seriesKeys]),
            settings: toJson(settings),
          },
          ...{ horizon: settings.horizon, mode, retrainEvery, afterVersion: version.number - 1 },
        },
        select: { id: true },
      }),
    ),
  );
  if (stored.ok) theFollowQueue().wake();
  return stored;
}
