import { expect, test } from 'vitest';
import { chooseEngine } from '#lib/rnn/index.ts';
import { forecastBaselines } from '../baselines/forecast-baselines.ts';
import { fitForecaster } from '../fit-forecaster.ts';
import { pretrainedNetwork } from '../models/pretrained/pretrained-weights.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { prepareStage } from '../training/stage.ts';
import { testRunForLeaks } from './test-run-for-leaks.ts';

const settings: ForecastSettings = {
  ...{ horizon: 6, lookback: 12, seasons: [12], cell: 'gru', hiddenSize: 4, layers: 1, dropout: 0 },
  ...{ epochs: 1, batchSize: 16, learningRate: 5e-3, seed: 7, holdout: 18, members: 1 },
};
const recipe = recipeOf(2);
const month = { unit: 'month', count: 1 } as const;
const panel = ['a', 'bb'].map((key) =>
  makeSeries(key, month, 96, (index, noise) => 40 + 0.1 * index + 9 * Math.sin(index / 2) + noise),
);
const fitted = fitForecaster(panel, settings, {});
if (!fitted.ok) throw new Error(`Wanted a fit, got ${fitted.problem.code}.`);
const { result, weights } = fitted.value;
const trained = { backtest: { weights, bestEpochs: [1] } };
const backtest = prepareStage('backtest', panel, settings, recipe, chooseEngine());
const honest = backtest.panel.map((own) =>
  forecastBaselines(own, own, settings, recipe, pretrainedNetwork(backtest.forecaster.engine)),
);

test('a run passes its leak test: calibration, every method at every origin, and the bands', () => {
  expect(result.evidence?.leakTest).toMatchObject({ moved: 0, refitted: 2, first: null });
  expect(result.evidence?.leakTest?.compared).toBeGreaterThan(2 * 5 * 4 * 6);
  expect(testRunForLeaks(panel, backtest, trained, honest, settings)?.moved).toBe(0);
});

test('simple methods that were fitted on all the data are found', () => {
  const final = prepareStage('final', panel, settings, recipe, chooseEngine());
  const leaking = backtest.panel.map((own, index) => ({
    ...honest[index],
    methods: forecastBaselines(
      { ...own, split: { ...own.split, cutoff: own.split.length } },
      final.panel[index],
      settings,
      recipe,
      pretrainedNetwork(backtest.forecaster.engine),
    ).methods.map(({ method, calibration, future }) => ({
      ...{ method, calibration, future },
      heldOut: [{ origin: own.split.cutoff, values: future.values }],
    })),
  }));
  const found = testRunForLeaks(panel, backtest, trained, leaking, settings);
  expect(found?.moved).toBeGreaterThan(0);
  expect(found?.first?.key).toBe('a');
  expect(found?.first?.method).not.toBe('network');
});

test('a scaler that was fitted on all the data is found', () => {
  const leaking = prepareStage(
    'backtest',
    panel.map((series) => ({ ...series, values: series.values.map((value) => value * 1.001) })),
    settings,
    recipe,
    chooseEngine(),
  );
  const scalers = new Map(
    backtest.panel.map((own, index) => [own, leaking.panel[index]?.scaler ?? own.scaler]),
  );
  const withScaler = <Place extends { readonly series: (typeof backtest.panel)[number] }>(
    places: readonly Place[],
  ) => places.map((place) => ({ ...place, series: moved.get(place.series) ?? place.series }));
  const moved = new Map(
    backtest.panel.map((own) => [own, { ...own, scaler: scalers.get(own) ?? own.scaler }]),
  );
  const stage = {
    ...backtest,
    panel: backtest.panel.map((own) => moved.get(own) ?? own),
    windows: {
      training: withScaler(backtest.windows.training),
      validation: withScaler(backtest.windows.validation),
      heldOut: withScaler(backtest.windows.heldOut),
      future: withScaler(backtest.windows.future),
    },
  };
  expect(testRunForLeaks(panel, stage, trained, honest, settings)?.first).toMatchObject({
    method: 'network',
  });
});

test('a panel without a held-out part has no leak test', () => {
  const final = prepareStage('final', panel, settings, recipe, chooseEngine());
  expect(testRunForLeaks(panel, final, trained, honest, settings)).toBeNull();
});
