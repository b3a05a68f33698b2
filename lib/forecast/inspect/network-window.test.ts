import { expect, test } from 'vitest';
import { chooseEngine } from '#lib/rnn/index.ts';
import { fitForecaster } from '../fit-forecaster.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { airPassengers } from '../test-series.ts';
import { forecastFromAnswer } from './network-window.ts';

const settings: ForecastSettings = {
  ...{ horizon: 6, lookback: 12, seasons: [12], cell: 'lstm', hiddenSize: 4, layers: 1, dropout: 0 },
  ...{ epochs: 2, batchSize: 16, learningRate: 5e-3, seed: 7, holdout: 12, members: 1 },
};

function fitAirPassengers() {
  const fitted = fitForecaster([airPassengers()], settings, {});
  if (!fitted.ok) throw new Error(fitted.problem.code);
  return fitted.value;
}

test('an open window and the weights give the forecast that was published, bit for bit', () => {
  const { result, weights, opened } = fitAirPassengers();
  const trainer = chooseEngine().createTrainer({
    ...{ shape: opened.shape, loss: { kind: 'absolute' }, clipNorm: 1, weightDecay: 0, seed: 0 },
  });
  trainer.setWeights(weights[0]);
  const [future] = opened.windows;
  const forecast = forecastFromAnswer(future, trainer.predict(future.inputs, opened.lookback, 1));
  const network = result.series[0].methods.find(({ method }) => method === 'network');
  expect([...forecast]).toEqual(network?.future);
});

test('an open window carries the times and values of its own steps', () => {
  const { opened } = fitAirPassengers();
  const { timestamps, values } = airPassengers();
  const [future] = opened.windows;
  expect(future.timestamps).toEqual(timestamps.slice(-12));
  expect(future.values).toEqual(values.slice(-12));
  expect(new Date(future.targetTimestamps[0]).toISOString()).toBe('1961-01-01T00:00:00.000Z');
  expect(opened.channels).toHaveLength(opened.shape.inputSize);
  expect(opened.windows.map(({ part }) => part)).toEqual([
    'future',
    'heldOut',
    'heldOut',
    ...Array.from({ length: opened.windows.length - 3 }, () => 'calibration'),
  ]);
  expect(opened.windows.length).toBeLessThanOrEqual(12);
});
