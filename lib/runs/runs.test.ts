import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteDataset, readPanel, renameDataset } from '#lib/datasets/index.ts';
import { closeDatabase, database } from '#lib/db/index.ts';
import { fitForecaster } from '#lib/forecast/index.ts';
import { cancelRun } from './commands/cancel-run.ts';
import { deleteRuns } from './commands/delete-runs.ts';
import { startRun } from './commands/start-run.ts';
import { describeRunProblem } from './problem-sentence.ts';
import { startQueue, stopQueue } from './queue/the-queue.ts';
import { listRunSeries } from './read/list-run-series.ts';
import { listRuns } from './read/list-runs.ts';
import { readResult, readSeriesForecast } from './read/read-result.ts';
import { readRun } from './read/read-run.ts';
import { type RunEvent, runFilterSchema } from './schema.ts';
import { subscribeToRun } from './status/subscribe-to-run.ts';
import { removeDeleted } from './stored/remove-deleted.ts';
import { longSettings, openTestDirectory, quickSettings, storeTestDataset, waitForRun } from './test-data.ts';

afterAll(closeDatabase);

const queueRun = async (
  versionId: string,
  settings = quickSettings,
  seriesKeys = ['north'],
): Promise<string> => {
  const started = await startRun({ versionId, seriesKeys, settings });
  if (!started.ok) throw new Error(describeRunProblem(started.problem));
  return started.value.id;
};

describe('one run, from the queue to its end', () => {
  let version: Awaited<ReturnType<typeof storeTestDataset>>;
  let id = '';
  const live: RunEvent[] = [];
  beforeAll(async () => {
    await openTestDirectory();
    version = await storeTestDataset();
    id = await queueRun(version.id, quickSettings, ['north', 'south']);
    const waiting = { status: 'QUEUED', queuePlace: 1, attempts: 0, result: null, durationMs: null };
    expect(await readRun(id)).toMatchObject(waiting);
    const following = await subscribeToRun(id, 0, { onEvents: (events) => void live.push(...events) });
    await startQueue();
    await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
    following?.stop();
    await stopQueue();
  });

  test('it is trained on its thread and stored as the very result of the fit', async () => {
    const run = await waitForRun(id, () => true);
    const panel = await readPanel(version.id, ['north', 'south']);
    if (!panel.ok) throw new Error(panel.problem.code);
    const fitted = fitForecaster(panel.value, quickSettings, {});
    if (!fitted.ok) throw new Error(fitted.problem.code);
    const result = await readResult(id);
    expect(result).toEqual(fitted.value.result);
    const [first] = fitted.value.result.series;
    expect(await readSeriesForecast(id, null)).toEqual(first);
    expect(await readSeriesForecast(id, first?.key ?? '')).toEqual(first);
    expect(run.result?.seriesCount).toBe(fitted.value.result.series.length);
    const listed = await listRunSeries(id, 'network', { order: 'best', page: 1 });
    expect(listed.map(({ key }) => key)).toContain(first?.key);
    expect(run).toMatchObject({
      ...{ queuePlace: 0, attempts: 1, failure: null, cancelRequested: false, cell: 'gru', horizon: 5 },
      ...{ contentSha256: version.contentSha256, seriesKeys: ['north', 'south'], settings: quickSettings },
      verdict: fitted.value.result.verdict.sentence,
      outcome: fitted.value.result.verdict.outcome,
      skill: fitted.value.result.verdict.skill,
    });
    expect(run.weightsSha256).toMatch(/^[0-9a-f]{64}$/);
    // The network that was judged, then the one that has learnt from all the data.
    const counted = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
    const { bestEpochs } = fitted.value.result;
    expect(run.epochs.map(({ member, epoch }) => [member, epoch])).toEqual([
      ...counted(quickSettings.epochs).map((epoch) => [1, epoch]),
      ...counted(bestEpochs[0] ?? 0).map((epoch) => [2, epoch]),
    ]);
    expect(run.sparkline?.predicted).toEqual(result?.series[0]?.heldOut.map((point) => point.yhat));
    expect(run.durationMs).toBeGreaterThan(0);
  });

  test('its followers hear everything once and in order, whether they were there or come back later', async () => {
    expect(live.map((event) => event.id)).toEqual(Array.from({ length: live.length }, (_, i) => i + 1));
    expect(
      live
        .map((event) => (event.type === 'status' ? event.status : 'epoch'))
        .filter((word) => word !== 'epoch'),
    ).toEqual(['QUEUED', 'RUNNING', 'SUCCEEDED']);
    expect(live[0]).toMatchObject({ queuePlace: 1 });

    const replayed: RunEvent[] = [];
    (await subscribeToRun(id, 3, { onEvents: (events) => void replayed.push(...events) }))?.stop();
    expect(replayed).toEqual(live.slice(3));
    const ahead: RunEvent[] = [];
    (await subscribeToRun(id, 10_000, { onEvents: (events) => void ahead.push(...events) }))?.stop();
    expect(ahead).toEqual(live.slice(2));
    expect(await subscribeToRun('nothing', 0, { onEvents: () => {} })).toBeNull();
  });

  test('deleted, it leaves no row', async () => {
    expect((await deleteRuns([id], new Date(0))).ok).toBe(true);
    await removeDeleted(new Date());
    expect(await deleteRuns([id], new Date())).toMatchObject({ problem: { code: 'unknown-run' } });
    expect(await rowsOfRuns()).toEqual([0, 0, 0, 0]);
  });
});

/** Of all runs: epochs, forecasts, metrics, checkpoints. */
const rowsOfRuns = async () => [
  await database().runEpoch.count(),
  await database().forecast.count(),
  await database().runMetric.count(),
  await database().checkpoint.count(),
];

describe('among other runs', () => {
  beforeEach(async () => void (await openTestDirectory()));
  afterEach(stopQueue);

  test('a run that trains can be cancelled: it ends at once, with the forecast of its best weights', async () => {
    const { id: versionId } = await storeTestDataset();
    const id = await queueRun(versionId, longSettings);
    await startQueue();
    await waitForRun(id, ({ epochs }) => epochs.length > 2);
    expect(await deleteRuns([id], new Date())).toEqual({ ok: false, problem: { code: 'still-running' } });
    expect((await cancelRun(id)).ok).toBe(true);
    const run = await waitForRun(id, ({ status }) => status !== 'RUNNING');
    expect(run).toMatchObject({ status: 'CANCELLED', cancelRequested: true, result: { cancelled: true } });
    expect((await readSeriesForecast(run.id, null))?.future).toHaveLength(longSettings.horizon);
    expect(await cancelRun(id)).toEqual({
      ok: false,
      problem: { code: 'not-cancellable', status: 'CANCELLED' },
    });
    expect(await cancelRun('nothing')).toMatchObject({ problem: { code: 'unknown-run' } });
    expect(await database().checkpoint.findMany({ select: { kind: true } })).toEqual([{ kind: 'weights' }]);
  });

  test('a waiting run is cancelled at once, and those behind it move up', async () => {
    const { id: versionId } = await storeTestDataset();
    const ids = [await queueRun(versionId), await queueRun(versionId), await queueRun(versionId)];
    const places = async () => (await Promise.all(ids.map(readRun))).map((run) => run?.queuePlace);
    expect(await places()).toEqual([1, 2, 3]);
    const heard: RunEvent[] = [];
    const following = await subscribeToRun(ids[2] ?? '', 0, {
      onEvents: (events) => void heard.push(...events),
    });
    expect((await cancelRun(ids[1] ?? '')).ok).toBe(true);
    expect(await places()).toEqual([1, 0, 2]);
    expect(await readRun(ids[1] ?? '')).toMatchObject({
      status: 'CANCELLED',
      result: null,
      durationMs: null,
    });
    expect(heard.at(-1)).toMatchObject({ type: 'status', queuePlace: 2, id: 2 });
    following?.stop();
  });

  test('what cannot be trained is refused in a sentence before anything is written', async () => {
    const { id: versionId } = await storeTestDataset(30);
    const refusal = async (change: object) => {
      const started = await startRun({
        versionId,
        seriesKeys: ['north'],
        settings: quickSettings,
        ...change,
      });
      return started.ok ? 'accepted' : describeRunProblem(started.problem);
    };
    expect(await refusal({ settings: { ...quickSettings, horizon: 31 } })).toMatch(/30/);
    expect(await refusal({ settings: { ...quickSettings, horizon: 0 } })).toMatch(/settings\.horizon/);
    expect(await refusal({ settings: { ...quickSettings, cell: 'transformer' } })).toMatch(/settings\.cell/);
    expect(await refusal({ seriesKeys: ['west'] })).toMatch(/west/);
    expect(await refusal({ seriesKeys: [] })).toMatch(/seriesKeys/);
    expect(await refusal({ versionId: 'gone' })).toMatch(/no such dataset/);
    expect(await database().run.count()).toBe(0);
  });

  test('a run reads the columns that its settings name, and is refused where one of them falls short', async () => {
    const version = await storeTestDataset();
    const covariates = { future: [], past: ['south'], holidays: 'US', calendar: true };
    const id = await queueRun(version.id, { ...quickSettings, covariates });
    await startQueue();
    const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED');
    expect(run.settings.covariates).toEqual(covariates);
    expect(run.result?.reasons.join(' ')).toContain('Known only in the past: south');

    const sentenceOf = async (future: string[]) => {
      const settings = { ...quickSettings, covariates: { ...covariates, past: [], future } };
      const started = await startRun({ versionId: version.id, seriesKeys: ['north'], settings });
      return started.ok ? null : describeRunProblem(started.problem);
    };
    expect(await sentenceOf(['south'])).toContain('"south" has no value at 1970-06-10, which lies within');
    expect(await sentenceOf(['east'])).toBe('There is no column "east" beside "north".');
    const abroad = { ...quickSettings, covariates: { ...covariates, holidays: 'XX' } };
    const refused = await startRun({ versionId: version.id, seriesKeys: ['north'], settings: abroad });
    expect(refused).toMatchObject({ problem: { sentence: expect.stringContaining('"XX" are not known') } });
    expect(await sentenceOf(['north'])).toContain('is to be forecast itself');
  });

  test('runs are searched without regard to case, filtered and paged', async () => {
    const tides = await storeTestDataset(160, 'Gezeiten ÄRMELKANAL');
    const other = await storeTestDataset(160, '100%_sure');
    const first = await queueRun(tides.id);
    const second = await queueRun(other.id, quickSettings, ['south']);
    await cancelRun(second);
    const find = async (filter: object) =>
      (await listRuns(runFilterSchema.parse(filter))).runs.map(({ id }) => id);
    expect(await find({})).toEqual([second, first]);
    expect(await find({ search: 'ärmel' })).toEqual([first]);
    expect(await find({ search: ' SOUTH ' })).toEqual([second]);
    expect(await find({ search: '0%_' })).toEqual([second]);
    expect(await find({ search: 'e%n' })).toEqual([]);
    expect(await find({ search: 'nor_h' })).toEqual([]);
    expect(await find({ status: 'CANCELLED' })).toEqual([second]);
    expect(await find({ datasetId: tides.datasetId })).toEqual([first]);
    expect(await find({ page: 2 })).toEqual([]);
    await renameDataset(tides.datasetId, 'Pegel');
    expect(await find({ search: 'pegel' })).toEqual([first]);
    expect(await find({ datasetId: other.datasetId })).toEqual([second]);
  });

  test('a page holds 25 runs, and the total counts them all', async () => {
    const { id: versionId } = await storeTestDataset();
    for (let i = 0; i < 27; i++) await queueRun(versionId);
    const [one, two] = [
      await listRuns(runFilterSchema.parse({})),
      await listRuns(runFilterSchema.parse({ page: 2 })),
    ];
    expect([one.runs.length, two.runs.length, one.total]).toEqual([25, 2, 27]);
  });

  test('a dataset that is deleted while it trains ends the thread', async () => {
    const { id: versionId, datasetId } = await storeTestDataset();
    await startQueue();
    const training = await queueRun(versionId, longSettings);
    await waitForRun(training, ({ epochs }) => epochs.length > 0);
    await deleteDataset(datasetId);
    const next = await storeTestDataset();
    // Its thread is the only one on a machine with two cores: the next run starts once that one is ended.
    await waitForRun(await queueRun(next.id), ({ status }) => status === 'SUCCEEDED');
    expect(await rowsOfRuns()).not.toEqual([0, 0, 0, 0]);
    expect(await readRun(training)).toBeNull();
  });
});
