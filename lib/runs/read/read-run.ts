import { database, notDeleted } from '#lib/db/index.ts';
import { epochReportSchema, forecastSettingsSchema } from '#lib/forecast/schema.ts';
import type { RunDetail } from '../schema.ts';
import { queuePlaceOf } from '../status/queue-place.ts';
import { summarise, withDataset } from '../stored/run-rows.ts';
import { readReport } from './read-result.ts';
import { readVerification } from './read-verification.ts';

/** One run whole but for its series; null if there is none such. */
export async function readRun(id: string): Promise<RunDetail | null> {
  const row = await database().run.findUnique({
    where: { id, ...notDeleted },
    include: { ...withDataset, epochs: { orderBy: { eventId: 'asc' } } },
  });
  if (row === null) return null;
  return {
    ...summarise(row),
    note: row.note,
    settings: forecastSettingsSchema.parse(row.settings),
    queuePlace: await queuePlaceOf(row),
    epochs: row.epochs.map((epoch) => epochReportSchema.parse(epoch)),
    lastEventId: row.lastEventId,
    attempts: row.attempts,
    cancelRequested: row.cancelRequestedAt !== null,
    failure: row.status === 'FAILED' ? row.failure : null,
    engine: row.engine,
    weightsSha256: row.weightsSha256,
    verification: await readVerification(id),
    verifiesId: row.verifiesId,
    contentSha256: row.version.contentSha256,
    durationMs: row.startedAt === null ? null : row.trainedMs,
    result: row.summary === null ? null : await readReport(id, row.settings, row.summary),
  };
}
