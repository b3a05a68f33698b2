import { stepSchema } from '#lib/datasets/index.ts';
import { database, notDeleted } from '#lib/db/index.ts';
import { type FollowedSummary, keptStatusSchema } from '../schema.ts';
import { followModeSchema, seriesKeysSchema } from '../stored/kept-rows.ts';

/** Every followed forecast, the one that has moved last first; of one dataset where that is given. */
export async function listFollowed(datasetId?: string): Promise<FollowedSummary[]> {
  const rows = await database().followedForecast.findMany({
    where: { dataset: notDeleted, ...(datasetId === undefined ? {} : { datasetId }) },
    include: followedColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const counts = await database().keptForecast.groupBy({
    by: ['followedId'],
    where: { status: 'SUCCEEDED', followedId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  const madeBy = new Map(counts.map(({ followedId, _count }) => [followedId, _count]));
  return rows
    .map((row) => summariseFollowed(row, madeBy.get(row.id) ?? 0))
    .toSorted((a, b) => movedAt(b) - movedAt(a));
}

/** The followed forecast that uses the weights of a run or was begun from it; null where there is none. */
export async function findFollowedOfRun(runId: string): Promise<string | null> {
  const row = await database().keptForecast.findFirst({
    where: { runId },
    select: { followedId: true },
    orderBy: { queuedAt: 'desc' },
  });
  return row?.followedId ?? null;
}

const movedAt = ({ lastMadeAt, createdAt }: FollowedSummary): number => (lastMadeAt ?? createdAt).getTime();

/** What a summary needs beside its own columns. */
export const followedColumns = {
  dataset: {
    select: {
      name: true,
      latestVersion: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { step: true } },
    },
  },
  kept: {
    orderBy: { versionNumber: 'desc' },
    take: 2,
    select: { status: true, madeAt: true, cutoff: true, failure: true },
  },
} as const;

type FollowedRow = NonNullable<Awaited<ReturnType<typeof findFollowed>>>;
const findFollowed = () => database().followedForecast.findFirst({ include: followedColumns });

/** A followed forecast's row as it stands in a list. @param made  forecasts that it has made */
export function summariseFollowed(row: FollowedRow, made: number): FollowedSummary {
  const [newest] = row.kept;
  const last = row.kept.find(({ status }) => status === 'SUCCEEDED');
  const status = newest === undefined ? 'QUEUED' : keptStatusSchema.parse(newest.status);
  return {
    id: row.id,
    name: row.name,
    datasetId: row.datasetId,
    datasetName: row.dataset.name,
    seriesKeys: seriesKeysSchema.parse(row.seriesKeys),
    step: stepSchema.parse(row.dataset.versions[0]?.step),
    horizon: row.horizon,
    mode: followModeSchema.parse(row.mode),
    retrainEvery: row.retrainEvery,
    isPaused: row.pausedAt !== null,
    createdAt: row.createdAt,
    runId: row.runId,
    made,
    lastMadeAt: last?.madeAt ?? null,
    lastCutoff: last?.cutoff ?? null,
    pending: status === 'SUCCEEDED' || status === 'FAILED' ? null : status,
    failure: status === 'FAILED' ? (newest?.failure ?? null) : null,
  };
}
