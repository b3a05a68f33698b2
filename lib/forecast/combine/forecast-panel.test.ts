import { expect, test } from 'vitest';
import { chooseEngine } from '#lib/rnn/index.ts';
import { forecastBaselines } from '../baselines/forecast-baselines.ts';
import { deriveSettings } from '../defaults/derive-settings.ts';
import { makeSeries, recipeOf } from '../test-series.ts';
import { prepareStages, type Stage } from '../training/stage.ts';
import { forecastPanel } from './forecast-panel.ts';

const month = { unit: 'month', count: 1 } as const;

test('networks that need no training stand beside those that are trained, as a method of their own', () => {
  const panel = [makeSeries('one', month, 90, (index, noise) => 50 + 9 * Math.sin(index / 2) + noise)];
  const { settings } = deriveSettings(panel, 'quick', { horizon: 6, hiddenSize: 4 });
  const recipe = recipeOf(1);
  const stages = prepareStages(panel, settings, recipe, chooseEngine());
  const { shape, engine } = stages.final.forecaster;
  const weightsOf = (seed: number) =>
    engine.createTrainer({ shape, loss: { kind: 'absolute' }, clipNorm: 1, weightDecay: 0, seed }).weights();
  const withZeroShot = (stage: Stage): Stage => ({
    ...stage,
    forecaster: { ...stage.forecaster, zeroShot: { method: 'drift', weights: [weightsOf(2)] } },
  });
  const baselines = stages.backtest.panel.map((own, index) => {
    const fitted = forecastBaselines(own, stages.final.panel[index], settings, recipe);
    return { ...fitted, methods: fitted.methods.filter(({ method }) => method !== 'drift') };
  });
  const ensemble = (seed: number) => ({ weights: [weightsOf(seed)], bestEpochs: [1] });
  const trained = { backtest: ensemble(1), final: ensemble(1) };
  const forecast = forecastPanel(
    withZeroShot(stages.backtest),
    withZeroShot(stages.final),
    trained,
    baselines,
    settings,
  );
  const [network, , zeroShot] = forecast.methods[0];
  expect(zeroShot.method).toBe('drift');
  expect(zeroShot.heldOut.map(({ origin }) => origin)).toEqual(network.heldOut.map(({ origin }) => origin));
  // What its networks would forecast as trained ones is what they forecast untrained.
  const alone = forecastPanel(
    stages.backtest,
    stages.final,
    { backtest: ensemble(2), final: ensemble(2) },
    baselines,
    settings,
  );
  expect(zeroShot.future).toEqual(alone.methods[0][0].future);
  expect(zeroShot.calibration).toEqual(alone.methods[0][0].calibration);
  expect(zeroShot.future).not.toEqual(network.future);
});
