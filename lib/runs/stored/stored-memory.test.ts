import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPanel } from '#lib/datasets/index.ts';
import { closeDatabase, database, unpackNumbers } from '#lib/db/index.ts';
import { fitForecaster } from '#lib/forecast/index.ts';
import { createForgetfulForecaster, decodeTrace, measureLengths, measureMemory } from '#lib/memory/index.ts';
import { deleteRuns } from '../commands/delete-runs.ts';
import { startRun } from '../commands/start-run.ts';
import { startQueue, stopQueue } from '../queue/the-queue.ts';
import { readSeriesForecast } from '../read/read-result.ts';
import { openTestDirectory, quickSettings, storeTestDataset, waitForRun } from '../test-data.ts';
import { removeDeleted } from './remove-deleted.ts';
import { readMemory, readMemoryTrace } from './stored-memory.ts';
import { readWeights } from './stored-result.ts';

beforeAll(openTestDirectory);
afterAll(async () => {
  await stopQueue();
  await closeDatabase();
});

test('what the network remembered is stored with the run, as measured, and goes with it', async () => {
  const { id: versionId } = await storeTestDataset();
  const panel = await readPanel(versionId, ['north']);
  if (!panel.ok) throw new Error(panel.problem.code);
  // Enough training that the network adds something.
  const settings = { ...quickSettings, epochs: 20, learningRate: 0.02 };
  const fitted = fitForecaster(panel.value, settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const { opened, weights, result, judged } = fitted.value;
  const memory = measureMemory(opened, weights, result.bestEpochs);
  if (!memory) throw new Error('this network should have learnt something');

  const started = await startRun({ versionId, seriesKeys: ['north'], settings });
  if (!started.ok) throw new Error(started.problem.code);
  const { id } = started.value;
  await startQueue();
  const run = await waitForRun(id, ({ status }) => status === 'SUCCEEDED');

  expect(run.memoryLength).toBe(memory.report.memoryLength);
  expect(await readMemory(id)).toEqual({ ...memory.report, anyLength: judged && measureLengths(judged) });
  const bytes = await readMemoryTrace(id, 0);
  expect(bytes && decodeTrace(bytes)).toEqual(memory.traces[0]);
  expect(await readMemoryTrace(id, memory.traces.length)).toBeNull();
  // What was published comes out again of what is stored.
  const stored = await readWeights(id);
  const trace = bytes && decodeTrace(bytes);
  if (!stored || !trace) throw new Error('weights and trace must be stored');
  const { forecast } = createForgetfulForecaster(trace, unpackNumbers(stored));
  const published =
    (await readSeriesForecast(run.id, null))?.methods.find(({ method }) => method === 'network')?.future ??
    [];
  expect(published).toHaveLength(settings.horizon);
  published.forEach((value, step) => {
    expect(forecast[step]).toBeCloseTo(value ?? Number.NaN, 3);
  });
  expect(await readWeights('nothing')).toBeNull();
  expect(await readMemory('nothing')).toBeNull();

  expect((await deleteRuns([id], new Date(0))).ok).toBe(true);
  await removeDeleted(new Date());
  expect(await database().memoryTrace.count()).toBe(0);
  expect(await database().runMemory.count()).toBe(0);
});
