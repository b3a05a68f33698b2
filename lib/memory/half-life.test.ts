import { expect, test } from 'vitest';
import { createStepper, describeParameters, type NetworkShape } from '#lib/rnn/index.ts';
import { halfLife, meanGate } from './half-life.ts';

/** A cell of one unit whose gates are set by their biases alone. */
function oneUnit(cell: NetworkShape['cell'], biases: readonly number[]) {
  const shape: NetworkShape = {
    ...{ cell, inputSize: 1, hiddenSize: 1, layers: 1, outputSize: 1 },
    ...{ dropout: 0, head: 'last' },
  };
  const places = describeParameters(shape);
  const last = places.at(-1);
  const weights = new Float64Array((last?.offset ?? 0) + 1);
  weights.set(biases, places.find(({ name }) => name === 'bias')?.offset);
  return createStepper(shape, weights);
}

const logit = (share: number) => Math.log(share / (1 - share));

/** Steps until half of 1 is left, when the network runs on nothing. */
function simulate(stepper: ReturnType<typeof oneUnit>, read: 'hidden' | 'cellState'): number {
  stepper.setState([
    { hidden: Float64Array.of(1), cellState: new Float64Array(read === 'cellState' ? [1] : []) },
  ]);
  let steps = 0;
  for (let left = 1; left > 0.5; steps++) {
    stepper.step(Float64Array.of(0));
    left = stepper.state()[0][read][0];
  }
  return steps;
}

test.each([0.5, 0.8, 0.93, 0.99])(
  'an LSTM unit that keeps %d loses half when its half-life says',
  (share) => {
    // Input gate shut, so that nothing is added: [input, forget, candidate, output].
    const stepper = oneUnit('lstm', [-60, logit(share), 0, 0]);
    expect(simulate(stepper, 'cellState')).toBe(Math.ceil(halfLife(share) - 1e-9));
  },
);

test.each([0.5, 0.8, 0.93, 0.99])('a GRU unit that keeps %d loses half when its half-life says', (share) => {
  // Candidate 0: [reset, update, candidate, recurrent candidate].
  const stepper = oneUnit('gru', [0, logit(share), 0, 0]);
  expect(simulate(stepper, 'hidden')).toBe(Math.ceil(halfLife(share) - 1e-9));
});

test('the mean gate keeps as much over the whole way as the gates did one by one', () => {
  const gates = Float64Array.of(0.9, 0.2, 0.5, 0.4, 0.7, 0.3); // [3 steps, 2 units]
  const [first, second] = meanGate([gates], 2);
  expect(first ** 3).toBeCloseTo(0.9 * 0.5 * 0.7, 12);
  expect(second ** 3).toBeCloseTo(0.2 * 0.4 * 0.3, 12);
});

test('a unit that keeps all has no half-life, one that keeps nothing forgets at once', () => {
  expect(halfLife(1)).toBe(Number.POSITIVE_INFINITY);
  expect(halfLife(0)).toBe(0);
  expect(halfLife(0.5)).toBeCloseTo(1, 12);
});
