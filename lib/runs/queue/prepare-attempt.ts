import { database } from '#lib/db/index.ts';
import { forecastSettingsSchema } from '#lib/forecast/schema.ts';
import { readRunPanel } from '../stored/read-run-panel.ts';
import { seriesKeysSchema } from '../stored/run-rows.ts';
import { readCheckpoint } from '../stored/stored-checkpoint.ts';

/** All that a thread needs for a run; null if the run or its data are gone. */
export async function prepareAttempt(runId: string) {
  const run = await database().run.findUnique({
    where: { id: runId },
    include: { epochs: { select: { member: true, epoch: true } } },
  });
  if (run === null) return null;
  const settings = forecastSettingsSchema.parse(run.settings);
  const panel = await readRunPanel(run.versionId, seriesKeysSchema.parse(run.seriesKeys), settings);
  if (!panel.ok) return null;
  return {
    earlierMs: run.trainedMs,
    known: run.epochs,
    cancelRequested: run.cancelRequestedAt !== null,
    task: {
      panel: panel.value,
      settings,
      resume: await readCheckpoint(runId),
      // A second training takes the engine of the first: the last bits depend on it.
      engine: run.verifiesId === null ? null : run.engine,
    },
  };
}
