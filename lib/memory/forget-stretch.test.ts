import { expect, test } from 'vitest';
import { describeParameters, type NetworkShape } from '#lib/rnn/index.ts';
import { createForgetfulForecaster } from './forget-stretch.ts';
import type { MemoryTrace } from './schema.ts';

const inputs = [1, 2, 3, 4];

/** A window of four steps and one horizon step whose answer is its forecast. */
const trace: MemoryTrace = {
  head: {
    ...{ key: 'a', part: 'future', cell: 'elman', stride: 1, hiddenSize: 1, layers: 1, firstLayer: 0 },
    ...{
      channels: ['value'],
      timestamps: [0, 1, 2, 3],
      values: inputs,
      readOut: [],
      targetTimestamps: [4],
      base: [0],
    },
    frame: { level: 0, scale: 1, levelChange: 0 },
    scaler: { logarithm: false, mean: 0, deviation: 1 },
    ...{ gates: ['hidden'], hasCellState: false },
  },
  inputs: Float32Array.from(inputs),
  layers: [],
};
const shape: NetworkShape = {
  ...{ cell: 'elman', inputSize: 1, hiddenSize: 1, layers: 1, outputSize: 1 },
  ...{ dropout: 0, head: 'last' },
};
/** h' = tanh(0.1 x + recurrent h), the answer is h. */
const weightsWith = (recurrent: number) => {
  const weights = new Map([
    ['inputWeights', 0.1],
    ['recurrentWeights', recurrent],
    ['headWeights', 1],
  ]);
  return describeParameters(shape).map(({ name }) => weights.get(name) ?? 0);
};
const run = (values: readonly number[], recurrent = 0.5) =>
  values.reduce((state, x) => Math.tanh(0.1 * x + recurrent * state), 0);

const forecaster = createForgetfulForecaster(trace, Float64Array.from(weightsWith(0.5)));

test('nothing forgotten is the forecast itself', () => {
  expect(forecaster.forecast[0]).toBeCloseTo(run(inputs), 12);
});

test('a stretch of zeros, of the mean of the rest, or a fresh state after it: worked by hand', () => {
  const stretch = { from: 1, to: 3 };
  expect(forecaster.without(stretch, 'zeros')[0]).toBeCloseTo(run([1, 0, 0, 4]), 12);
  expect(forecaster.without(stretch, 'mean')[0]).toBeCloseTo(run([1, 2.5, 2.5, 4]), 12);
  expect(forecaster.without(stretch, 'state')[0]).toBeCloseTo(run([4]), 12);
});

test('the seasonal mean is that of the steps whole seasons away, or of all the rest where there are none', () => {
  expect(forecaster.without({ from: 2, to: 3 }, 'mean', 2)[0]).toBeCloseTo(run([1, 2, 1, 4]), 12);
  expect(forecaster.without({ from: 1, to: 4 }, 'mean', 2)[0]).toBeCloseTo(run([1, 1, 1, 1]), 12);
  expect(forecaster.without({ from: 3, to: 4 }, 'mean', 3)[0]).toBeCloseTo(run([1, 2, 3, 1]), 12);
});

test('a fresh state at the end still leaves the last step to read', () => {
  expect(forecaster.without({ from: 0, to: 4 }, 'state')[0]).toBeCloseTo(run([4]), 12);
});

test('clock channels go on while a stretch is forgotten', () => {
  const clock = { ...trace, head: { ...trace.head, channels: ['sine of 7'] } };
  const kept = createForgetfulForecaster(clock, Float64Array.from(weightsWith(0.5)));
  expect(kept.without({ from: 0, to: 3 }, 'zeros')[0]).toBe(kept.forecast[0]);
});

test('several networks answer with their median', () => {
  const weights = [0.1, 0.5, 0.9].flatMap(weightsWith);
  const ensemble = createForgetfulForecaster(trace, Float64Array.from(weights));
  expect(ensemble.forecast[0]).toBeCloseTo(run(inputs, 0.5), 12);
});

test('weights of another network are refused', () => {
  expect(() => createForgetfulForecaster(trace, new Float64Array(7))).toThrow(RangeError);
});
