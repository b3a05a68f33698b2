import { database, isDiskFull, type Transaction, toJson } from '#lib/db/index.ts';
import { encodeKeptFit, type ForecastChange, type SeriesForecastAgain } from '#lib/forecast/index.ts';
import { type ForecastSettings, forecastSettingsSchema } from '#lib/forecast/schema.ts';
import {
  describePanelProblem,
  describeRunProblem,
  readKeptFit,
  readResult,
  readRunPanel,
  startRun,
} from '#lib/runs/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { Revision } from '../schema.ts';
import { compareVersions, listArrived } from '../stored/compare-versions.ts';
import { keptSeriesSchema, seriesKeysSchema } from '../stored/kept-rows.ts';
import { type AgainThread, runAgainThread } from '../thread/run-again-thread.ts';
import { noLease } from './claim-kept.ts';

/** How an attempt at a kept forecast ended. */
export type KeptOutcome =
  | {
      readonly kind: 'made';
      readonly series: readonly SeriesForecastAgain[];
      readonly changes: readonly ForecastChange[] | null;
      readonly arrived: readonly (readonly (readonly [number, number])[])[];
      readonly revised: Revision | null;
      readonly runId: string;
      readonly tookMs: number;
    }
  /** A run was queued that it waits for: all is stored. */
  | { readonly kind: 'training' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'crashed'; readonly reason: string }
  /** It was ended from here, or its row is gone. */
  | { readonly kind: 'ended' };

/** An attempt under way. */
export type KeptAttempt = { readonly outcome: Promise<KeptOutcome>; end(): void };

/** Makes a forecast that has been claimed; what the outcome means is for the caller. */
export function makeKept(keptId: string): KeptAttempt {
  let thread: AgainThread | null = null;
  let isEnded = false;

  async function make(): Promise<KeptOutcome> {
    const startedMs = performance.now();
    const row = await readTask(keptId);
    if (row === null) return { kind: 'ended' };
    const { followed, kept, keys, settings } = row;
    if (kept.kind === 'retrain' && kept.runId === null) return train(keptId, kept.versionId, keys, settings);
    const panel = await readRunPanel(kept.versionId, keys, settings);
    if (!panel.ok) return { kind: 'refused', sentence: describeMissing(panel.problem) };
    const before = await readBefore(kept, keys, panel.value);
    const fit = followed.runId === null ? null : await readKeptFit(followed.runId);
    const retrained = kept.kind === 'retrain' ? await readRetrained(kept.runId) : null;
    const made = (series: readonly SeriesForecastAgain[], changes: readonly ForecastChange[] | null) => ({
      ...{ kind: 'made' as const, series, changes, arrived: before.arrived, revised: before.revised },
      runId: (retrained === null ? followed.runId : kept.runId) ?? '',
      tookMs: Math.round(performance.now() - startedMs),
    });
    if (kept.kind === 'retrain' && retrained === null)
      return { kind: 'refused', sentence: 'The run that was trained anew is gone.' };
    if (fit === null)
      return retrained === null
        ? {
            kind: 'refused',
            sentence:
              'Its run was made before weights were kept for this, or was deleted. Let it train anew at new data.',
          }
        : made(retrained, null);
    if (isEnded) return { kind: 'ended' };
    thread = runAgainThread({
      ...{ panel: panel.value.map(withoutObservedTimes), settings, kept: encodeKeptFit(fit) },
      earlier: before.forecast,
      // Columns that are known in the future may say otherwise of it.
      isRevised:
        settings.covariates !== undefined ||
        (before.revised !== null && before.revised.count + before.revised.late > 0),
      retrained: retrained?.map(({ key, cutoff, points }) => ({ key, cutoff, points: [...points] })) ?? null,
    });
    const answer = await thread.answer;
    if (answer === null) return { kind: 'ended' };
    if (answer.type === 'refused')
      return retrained === null ? { kind: 'refused', sentence: answer.sentence } : made(retrained, null);
    return made(retrained ?? answer.series, answer.changes);
  }

  return {
    outcome: make().catch((error: unknown): KeptOutcome => {
      if (isDiskFull(error)) throw error;
      return { kind: 'crashed', reason: error instanceof Error ? error.message : String(error) };
    }),
    end() {
      isEnded = true;
      thread?.end();
    },
  };
}

/** Writes what became of an attempt, if its row is still RUNNING: all of it or nothing. */
export async function settleKept(keptId: string, outcome: KeptOutcome): Promise<void> {
  const where = { id: keptId, status: 'RUNNING' };
  switch (outcome.kind) {
    case 'made':
      await database().$transaction((tx) => storeMade(tx, keptId, outcome));
      return;
    case 'training':
      return;
    case 'refused':
      await database().keptForecast.updateMany({
        where,
        data: { ...noLease, status: 'FAILED', failure: outcome.sentence },
      });
      return;
    case 'crashed':
      await database().keptForecast.updateMany({
        where,
        data: {
          ...{ ...noLease, status: 'QUEUED', failure: outcome.reason },
          fruitlessAttempts: { increment: 1 },
        },
      });
      return;
    case 'ended':
      await database().keptForecast.updateMany({ where, data: { ...noLease, status: 'QUEUED' } });
  }
}

async function storeMade(
  tx: Transaction,
  keptId: string,
  { series, changes, arrived, revised, runId, tookMs }: Extract<KeptOutcome, { kind: 'made' }>,
): Promise<void> {
  const kept = await tx.keptForecast.findFirst({ where: { id: keptId, status: 'RUNNING' } });
  if (kept === null) return;
  const run = await tx.run.findUnique({ where: { id: runId }, select: { weightsSha256: true } });
  await tx.keptForecast.update({
    where: { id: keptId },
    data: {
      ...{ ...noLease, status: 'SUCCEEDED', madeAt: new Date(), tookMs },
      ...{ runId: run === null ? null : runId, weightsSha256: run?.weightsSha256 ?? null },
      cutoff: Math.max(...series.map(({ cutoff }) => cutoff)),
      ...(revised === null ? {} : { revised: toJson(revised) }),
      // Why an earlier attempt broke off is of no interest; that training anew failed is.
      ...(kept.fruitlessAttempts > 0 ? { failure: null } : {}),
    },
    select: { id: true },
  });
  for (const [position, { key, cutoff, points, methods }] of series.entries())
    await tx.keptSeries.create({
      data: {
        ...{ keptId, position, key, cutoff, points: toJson(points), methods: toJson(methods) },
        arrived: toJson(arrived[position] ?? []),
        ...(changes === null ? {} : { change: toJson(changes[position]) }),
      },
      select: { keptId: true },
    });
  if (kept.kind === 'retrain')
    await tx.followedForecast.update({
      where: { id: kept.followedId },
      data: { runId },
      select: { id: true },
    });
}

async function readTask(keptId: string) {
  const kept = await database().keptForecast.findUnique({
    where: { id: keptId },
    include: { followed: true },
  });
  if (kept === null) return null;
  const { followed } = kept;
  return {
    ...{ kept, followed, keys: seriesKeysSchema.parse(followed.seriesKeys) },
    settings: forecastSettingsSchema.parse(followed.settings),
  };
}

/** Queues a run on the version, together with the row's wait for it: there is never one without the other. */
async function train(
  keptId: string,
  versionId: string,
  seriesKeys: string[],
  settings: ForecastSettings,
): Promise<KeptOutcome> {
  const started = await startRun({ versionId, seriesKeys, settings }, async (tx, runId) => {
    await tx.keptForecast.update({
      where: { id: keptId, status: 'RUNNING' },
      data: { ...noLease, status: 'TRAINING', runId },
      select: { id: true },
    });
  });
  return started.ok
    ? { kind: 'training' }
    : { kind: 'refused', sentence: describeRunProblem(started.problem) };
}

/** What a finished run forecasts, as a forecast that is kept. */
async function readRetrained(runId: string | null): Promise<SeriesForecastAgain[] | null> {
  const [result, run] =
    runId === null
      ? [null, null]
      : await Promise.all([readResult(runId), database().run.findUnique({ where: { id: runId } })]);
  if (result === null || run === null) return null;
  const version = await database().series.findMany({
    where: { versionId: run.versionId, key: { in: result.series.map(({ key }) => key) } },
    select: { key: true, lastTimestamp: true },
  });
  const lastOf = new Map(version.map(({ key, lastTimestamp }) => [key, lastTimestamp]));
  return result.series.map(({ key, cutoff, future, methods }) => ({
    ...{ key, cutoff: lastOf.get(key) ?? cutoff, points: future },
    methods: methods.map(({ method, future: values }) => ({ method, values })),
  }));
}

/** The forecast before, and what the version says otherwise than the one that it was made from. */
async function readBefore(
  { followedId, versionNumber }: { readonly followedId: string; readonly versionNumber: number },
  keys: readonly string[],
  now: readonly TimeSeries[],
) {
  const nothing = { forecast: null, arrived: now.map(() => []), revised: null };
  const earlier = await database().keptForecast.findFirst({
    where: { followedId, status: 'SUCCEEDED', versionNumber: { lt: versionNumber } },
    orderBy: { versionNumber: 'desc' },
    include: { series: { orderBy: { position: 'asc' } } },
  });
  if (earlier === null) return nothing;
  const panel = await readRunPanel(earlier.versionId, keys, { horizon: 1 });
  if (!panel.ok) return nothing;
  const forecast = earlier.series.map((row) => {
    const { key, cutoff, points } = keptSeriesSchema.parse(row);
    return { key, cutoff, points };
  });
  return {
    forecast,
    arrived: now.map((series, index) => listArrived(panel.value[index], series)),
    revised: compareVersions(panel.value, now),
  };
}

/** Without what is for people to read: a thread has no use for it. */
const withoutObservedTimes = ({ key, step, timestamps, values, covariates }: TimeSeries) => ({
  ...{ key, step, timestamps, values },
  ...(covariates === undefined ? {} : { covariates }),
});

function describeMissing(
  problem: Extract<Awaited<ReturnType<typeof readRunPanel>>, { ok: false }>['problem'],
): string {
  if (problem.code === 'unknown-series') return `The new version has no series called "${problem.key}".`;
  if (problem.code === 'unknown-version') return 'The version was deleted.';
  return describePanelProblem(problem);
}
