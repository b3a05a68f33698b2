import { expect, test } from 'vitest';
import { type Batch, cellNames, type Loss, type NetworkShape } from '../schema.ts';
import { evaluateLoss } from './evaluate-loss.ts';
import { createGenerator } from './generator.ts';
import { initialiseWeights } from './initialise-weights.ts';
import { createNetwork } from './network.ts';
import { describeParameters } from './parameters.ts';

const losses: readonly Loss[] = [
  { kind: 'squared' },
  { kind: 'absolute' },
  { kind: 'huber', delta: 0.7 },
  { kind: 'pinball', quantiles: [0.1, 0.6] },
];

for (const cell of cellNames) {
  for (const layers of [1, 2]) {
    for (const head of ['last', 'every'] as const) {
      for (const loss of losses) {
        test(`${cell}, ${layers} layers, head ${head}, ${loss.kind}: every gradient is its central difference`, () => {
          const shape = { cell, inputSize: 2, hiddenSize: 3, layers, outputSize: 4, dropout: 0, head };
          expect(largestRelativeError(shape, loss, 11)).toBeLessThan(1e-6);
        });
      }
    }
  }
}

for (const cell of cellNames) {
  for (const head of ['last', 'every'] as const) {
    const quantiles = [0.1, 0.3, 0.5, 0.7, 0.9];
    const base = { cell, inputSize: 2, hiddenSize: 3, layers: 2, dropout: 0, head } as const;
    test(`${cell}, head ${head}, dense layers: every gradient is its central difference`, () => {
      const shape = { ...base, outputSize: 4, projected: true };
      expect(largestRelativeError(shape, { kind: 'squared' }, 11)).toBeLessThan(1e-6);
    });
    test(`${cell}, head ${head}, dense layers and references: every gradient is its central difference`, () => {
      const shape = { ...base, outputSize: 5, projected: true, references: 3 };
      expect(largestRelativeError(shape, { kind: 'pinball', quantiles }, 12)).toBeLessThan(1e-6);
    });
  }

  test(`${cell}: with dropout the gradient is the central difference under the same masks`, () => {
    const shape = {
      cell,
      inputSize: 2,
      hiddenSize: 4,
      layers: 3,
      outputSize: 2,
      dropout: 0.4,
      head: 'every',
    } as const;
    expect(largestRelativeError(shape, { kind: 'squared' }, 5)).toBeLessThan(1e-6);
  });
}

/** The largest |analytic - numeric| / max(|analytic|, |numeric|, 1e-4) over every weight. The floor stands for the
 * difference quotient's own error: rounding of 1e-16 over a step of 1e-5 leaves about 1e-11. */
function largestRelativeError(shape: NetworkShape, loss: Loss, seed: number): number {
  const generator = createGenerator(seed);
  const network = createNetwork(shape);
  initialiseWeights(network.weights, shape, generator);
  // Zeros would hide a bias that is forgotten.
  for (const { name, offset, columns } of describeParameters(shape)) {
    if (!name.endsWith('ias')) continue;
    for (let at = offset; at < offset + columns; at++) network.weights[at] += 0.5 * generator.normal();
  }
  const batch = randomBatch(shape, loss, generator);
  const masks = generator.save();
  const lossNow = (): number => {
    if (shape.dropout === 0) {
      const outputs = network.predict(batch.inputs, batch.time, batch.batch, batch.references);
      return evaluateLoss(loss, outputs, batch, null);
    }
    generator.load(masks);
    return network.backpropagate(batch, loss, generator);
  };

  generator.load(masks);
  network.backpropagate(batch, loss, generator);
  const analytic = network.gradient.slice();
  expect(analytic.every((slope) => slope !== 0) || shape.dropout > 0).toBe(true);

  let largest = 0;
  const step = 1e-5;
  for (let at = 0; at < network.weights.length; at++) {
    const weight = network.weights[at];
    network.weights[at] = weight + step;
    const above = lossNow();
    network.weights[at] = weight - step;
    const below = lossNow();
    network.weights[at] = weight;
    const numeric = (above - below) / (2 * step);
    const scale = Math.max(Math.abs(analytic[at]), Math.abs(numeric), 1e-4);
    largest = Math.max(largest, Math.abs(analytic[at] - numeric) / scale);
  }
  return largest;
}

/** Five steps of three sequences, with uneven weights and one target masked. */
function randomBatch(
  shape: NetworkShape,
  loss: Loss,
  generator: { normal(): number; next(): number },
): Batch {
  const time = 5;
  const batch = 3;
  const target = loss.kind === 'pinball' ? shape.outputSize / loss.quantiles.length : shape.outputSize;
  const rows = (shape.head === 'every' ? time : 1) * batch;
  const targets = rows * target;
  return {
    time,
    batch,
    inputs: Float64Array.from({ length: time * batch * shape.inputSize }, () => generator.normal()),
    targets: Float64Array.from({ length: targets }, () => generator.normal()),
    weights: Float64Array.from({ length: targets }, (_, at) => (at === 1 ? 0 : 0.5 + generator.next())),
    ...(shape.references
      ? { references: Float64Array.from({ length: rows * shape.references }, () => generator.normal()) }
      : {}),
  };
}
