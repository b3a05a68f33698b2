import { afterEach, expect, test } from 'vitest';
import { fitForecaster } from '#lib/forecast/index.ts';
import { chooseRecipe } from '#lib/forecast/recipe/recipe.ts';
import type { EpochReport, ForecastSettings } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { openHelpers } from './open-helpers.ts';

const settings: ForecastSettings = {
  ...{ horizon: 5, lookback: 14, seasons: [7], cell: 'lstm', hiddenSize: 6, layers: 2, dropout: 0.2 },
  ...{ epochs: 3, batchSize: 16, learningRate: 0.01, seed: 7, holdout: 10, members: 4 },
};
const days = 110;
const panel: TimeSeries[] = ['north', 'south', 'west'].map((key, phase) => ({
  key,
  step: { unit: 'day', count: 1 },
  timestamps: Float64Array.from({ length: days }, (_, day) => day * 86_400_000),
  values: Float64Array.from(
    { length: days },
    (_, day) => 10 + 3 * Math.sin((2 * Math.PI * day) / 7 + phase) + ((day * 37) % 11) / 11,
  ),
}));

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const helpers of opened.splice(0)) helpers.close();
});

function helpersFor(count: number) {
  const helpers = openHelpers(count, { panel, settings, isNice: false });
  opened.push(helpers);
  return helpers;
}

function fitWith(count: number, hooks: Parameters<typeof fitForecaster>[2] = {}) {
  const fitted = fitForecaster(panel, settings, { ...hooks, helpers: helpersFor(count) });
  if (!fitted.ok) throw new Error(`Wanted a fit, got ${fitted.problem.code}.`);
  return fitted.value;
}

/** What is told of each epoch of each network, in whatever order it was told. */
const toldBy = (reports: readonly EpochReport[]) =>
  reports
    .map(({ updatesDone: _, updatesTotal: __, ...own }) => own)
    .sort((a, b) => a.member - b.member || a.epoch - b.epoch);

test('one thread, two or three give the same result and the same weights, bit for bit', {
  timeout: 120_000,
}, () => {
  const [alone, ...others] = [0, 1, 2].map((count) => {
    const reports: EpochReport[] = [];
    const fitted = fitWith(count, { onEpoch: (report) => reports.push(report) });
    // Counted over all networks, updates only ever grow, to their sum.
    const done = reports.map(({ updatesDone }) => updatesDone);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(reports.at(-1)?.updatesTotal);
    return { result: fitted.result, weights: fitted.weights, told: toldBy(reports) };
  });
  expect(alone?.result.backtestEpochs).toHaveLength(2);
  for (const other of others) expect(other).toEqual(alone);
});

test('a checkpoint of several threads is taken up by any number of them, with the same end', {
  timeout: 120_000,
}, () => {
  const whole = fitWith(0);
  for (const { before, after, stopAfter } of [
    { before: 2, after: 1, stopAfter: 3 },
    { before: 1, after: 0, stopAfter: 30 },
    { before: 0, after: 2, stopAfter: 40 },
  ]) {
    let checkpoint = new Uint8Array(0);
    let offers = 0;
    const cut = fitWith(before, {
      checkpointDue: () => ++offers === stopAfter,
      onCheckpoint: (bytes) => {
        checkpoint = bytes.slice();
      },
      isCancelled: () => offers >= stopAfter,
    });
    expect(cut.result.cancelled).toBe(true);
    const resumed = fitWith(after, { resume: checkpoint });
    expect(resumed.weights).toEqual(whole.weights);
    expect(resumed.result).toEqual(whole.result);
  }
});

test('cancelled at once, helpers and all, a fit still answers', { timeout: 60_000 }, () => {
  const { result } = fitWith(2, { isCancelled: () => true });
  expect(result).toMatchObject({ cancelled: true, epochsRun: 0 });
  expect(result.series.every(({ future }) => future.every(({ yhat }) => Number.isFinite(yhat)))).toBe(true);
});

test('a helper that meets what it cannot do says so, and the fit breaks off instead of waiting', () => {
  const helpers = helpersFor(1);
  helpers.all[0]?.send({ kind: 'prepare', recipe: chooseRecipe(panel), engine: 'plain' });
  const task = { stage: 'backtest', member: 0, epochs: 1, updates: 1 } as const;
  const state = { member: 0, epoch: 0, update: 0, best: new Float64Array(1), bestEpoch: 0 };
  const trainer = {
    ...{ weights: new Float64Array(1), averaged: new Float64Array(1), updates: 0 },
    ...{ firstMoment: new Float64Array(1), secondMoment: new Float64Array(1), generator: new Uint32Array(4) },
  };
  const resumed = { ...state, trainer, bestLoss: 0, firstLoss: 0, gradientNorms: 0 };
  helpers.all[0]?.send({ kind: 'job', job: { kind: 'member', task: { ...task, resumed } } });
  const said: string[] = [];
  while (!said.includes('broken')) {
    helpers.wait();
    const message = helpers.all[0]?.poll();
    if (message) said.push(message.kind);
  }
  expect(said).toEqual(['prepared', 'broken']);
});
