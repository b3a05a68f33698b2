import { expect, test } from 'vitest';
import { describeParameters, type NetworkShape, walkThroughTime } from '#lib/rnn/index.ts';
import { readOut } from './read-out.ts';

/** h' = tanh(x + h / 2), the answers are 2 h + 1 and -h. */
const shape: NetworkShape = {
  ...{ cell: 'elman', inputSize: 1, hiddenSize: 1, layers: 1, outputSize: 2, dropout: 0, head: 'last' },
};
const values: Record<string, readonly number[]> = {
  ...{ inputWeights: [1], recurrentWeights: [0.5], bias: [0], headWeights: [2, -1], headBias: [1, 0] },
};
const weights = Float64Array.from(describeParameters(shape).flatMap(({ name }) => values[name]));
const window = {
  base: Float64Array.of(3, 4),
  frame: { level: 0, scale: 10, levelChange: 0 },
  scaler: { logarithm: false, mean: 100, deviation: 2 },
};

test('one unit worked by hand: each state is read as the first step of the forecast', () => {
  const walk = walkThroughTime(shape, weights, Float64Array.of(0.3, -0.2), 2);
  const first = Math.tanh(0.3);
  const second = Math.tanh(-0.2 + first / 2);
  const read = readOut(shape, weights, walk, window);
  expect(read).toHaveLength(2);
  expect(read[0]).toBeCloseTo(100 + 2 * (3 + 10 * (2 * first + 1)), 9);
  expect(read[1]).toBeCloseTo(100 + 2 * (3 + 10 * (2 * second + 1)), 9);
  // The last one is what the head says itself.
  expect(read[1]).toBeCloseTo(100 + 2 * (3 + 10 * walk.outputs[0]), 9);
});
