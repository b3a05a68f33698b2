import { database, notDeleted, toJson, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { theQueue } from '../queue/the-queue.ts';
import type { RunProblem } from '../schema.ts';

/** Queues a second training of a finished run, with its engine, settings, seed and version of the data, whose weights
 * are to be the same bit for bit. It is a run of its own that no list shows, and ends with the run that it verifies. */
export async function verifyRun(id: string): Promise<Result<{ id: string }, RunProblem>> {
  const run = await findRun(id);
  if (run === null) return refuse({ code: 'unknown-run', id });
  if (run.status !== 'SUCCEEDED' || run.weightsSha256 === null || run.engine === null)
    return refuse({ code: 'not-verifiable' });
  const stored = await unlessDiskFull(async () => succeed(await queueVerification(id, run)));
  if (stored.ok) theQueue().wake();
  return stored;
}

async function queueVerification(id: string, run: RunRow): Promise<{ id: string }> {
  return database().$transaction(async (tx) => {
    const underWay = await tx.run.findFirst({
      where: { verifiesId: id, status: { in: ['QUEUED', 'RUNNING'] } },
      select: { id: true },
    });
    if (underWay !== null) return underWay;
    // Only the newest is shown.
    await tx.run.deleteMany({ where: { verifiesId: id } });
    const { datasetId, versionId, searchKeys, settingsVersion, cell, horizon, seed, cutoff, engine } = run;
    return tx.run.create({
      data: {
        ...{ datasetId, versionId, searchKeys, settingsVersion, cell, horizon, seed, cutoff, engine },
        ...{ verifiesId: id, status: 'QUEUED' },
        seriesKeys: toJson(run.seriesKeys),
        settings: toJson(run.settings),
      },
      select: { id: true },
    });
  });
}

type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;
const findRun = (id: string) => database().run.findUnique({ where: { id, ...notDeleted } });
