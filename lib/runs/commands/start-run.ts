import { readVersionById } from '#lib/datasets/index.ts';
import { database, searchText, type Transaction, toJson, unlessDiskFull } from '#lib/db/index.ts';
import { checkMemory, checkPanel, describeFitProblem, heldOutSteps } from '#lib/forecast/index.ts';
import type { FitProblem, ForecastSettings } from '#lib/forecast/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { theQueue } from '../queue/the-queue.ts';
import { type RunProblem, type StartRunInput, startRunSchema } from '../schema.ts';
import { describePanelProblem, readRunPanel } from '../stored/read-run-panel.ts';
import { settingsVersion } from '../stored/run-rows.ts';

/** Queues a run, if the data and the settings go together.
 * @param alongside  writes in the same transaction, so that whoever wanted the run knows it or it was never queued */
export async function startRun(
  input: StartRunInput,
  alongside?: (tx: Transaction, runId: string) => Promise<void>,
): Promise<Result<{ id: string }, RunProblem>> {
  const planned = await planRun(input);
  if (!planned.ok) return planned;
  const data = planned.value;
  const stored = await unlessDiskFull(async () =>
    succeed(
      alongside === undefined
        ? await database().run.create({ data, select: { id: true } })
        : await database().$transaction(async (tx) => {
            const run = await tx.run.create({ data, select: { id: true } });
            await alongside(tx, run.id);
            return run;
          }),
    ),
  );
  if (stored.ok) theQueue().wake();
  return stored;
}

/** The row of a run that waits, if the data and the settings go together. */
export async function planRun(input: StartRunInput) {
  const parsed = startRunSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'The run';
    return refuse({
      code: 'refused' as const,
      sentence: `${where} cannot be used as given: ${issue?.message}.`,
    });
  }
  const { versionId, settings } = parsed.data;
  const seriesKeys = [...new Set(parsed.data.seriesKeys)];
  const version = await readVersionById(versionId);
  if (version === null) return refuse({ code: 'unknown-version' as const, id: versionId });
  const panel = await readRunPanel(versionId, seriesKeys, settings);
  if (!panel.ok) {
    const { problem } = panel;
    if (problem.code === 'unknown-series' || problem.code === 'unknown-version') return refuse(problem);
    return refuse({ code: 'refused' as const, sentence: describePanelProblem(problem) });
  }
  const checked = checkPanel(panel.value, settings);
  if (!checked.ok) return refuse(unfit(checked.problem));
  const fitting = checkMemory(panel.value, settings, process.env.HINDCAST_MAX_TRAIN_BYTES);
  if (!fitting.ok) return refuse(unfit(fitting.problem));

  return succeed({
    ...{ datasetId: version.datasetId, versionId, status: 'QUEUED' },
    seriesKeys: toJson(seriesKeys),
    searchKeys: searchText(seriesKeys.join('\n')),
    settings: toJson(settings),
    ...{ settingsVersion, cell: settings.cell, horizon: settings.horizon, seed: BigInt(settings.seed) },
    cutoff: latestCutoff(panel.value, settings),
  });
}

const unfit = (problem: FitProblem) => ({
  code: 'unfit' as const,
  sentence: describeFitProblem(problem),
  suggestion: problem.code === 'too-short' ? problem.suggestion : null,
  missing: problem.code === 'missing-future-value' ? ('future' as const) : null,
});

/** Timestamp of the last observation that training may see, the latest of all series. */
function latestCutoff(
  panel: readonly TimeSeries[],
  settings: Pick<ForecastSettings, 'holdout' | 'horizon'>,
): number {
  return panel.reduce((latest, { timestamps, values }) => {
    // A series too short for all that is to be held out has less of it held out, or nothing.
    const observed = values.length - Math.max(0, values.findIndex(Number.isFinite));
    return Math.max(latest, timestamps[values.length - 1 - heldOutSteps(observed, settings)]);
  }, Number.NEGATIVE_INFINITY);
}
