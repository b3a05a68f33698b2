import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Loss, NetworkShape } from '../schema.ts';
import { updateByAdam } from './adam.ts';
import { clipGradient } from './clip-gradient.ts';
import { createTrainer } from './create-trainer.ts';
import { evaluateLoss } from './evaluate-loss.ts';
import { createNetwork } from './network.ts';
import { type PyTorchWeights, readPyTorchWeights } from './read-pytorch-weights.ts';

// The goldens are PyTorch's own numbers in float64; ../goldens/make_goldens.py made them.
const tolerance = 1e-9;
const time = 6;
const batch = 3;

type CellCase = {
  shape: NetworkShape;
  inputs: number[];
  targets: number[];
  weights: PyTorchWeights;
  outputs: number[];
  loss: number;
  gradients: PyTorchWeights;
};
const cellCases: readonly CellCase[] = readGolden('cells');

for (const golden of cellCases) {
  const { shape } = golden;
  test(`${shape.cell}, ${shape.layers} layers, head ${shape.head}: outputs, loss and gradients are PyTorch's`, () => {
    const network = createNetwork(shape);
    network.weights.set(readPyTorchWeights(shape, golden.weights));
    const inputs = Float64Array.from(golden.inputs);
    const targets = Float64Array.from(golden.targets);

    expect(largestDifference(network.predict(inputs, time, batch), golden.outputs)).toBeLessThan(tolerance);
    const loss = network.backpropagate({ time, batch, inputs, targets }, { kind: 'squared' }, null);
    expect(Math.abs(loss - golden.loss)).toBeLessThan(tolerance);
    const gradients = readPyTorchWeights(shape, golden.gradients, 'gradients');
    expect(largestDifference(network.gradient, gradients)).toBeLessThan(tolerance);
  });
}

test('the goldens hold every cell with one and two layers and both heads', () => {
  const kinds = cellCases.map(({ shape }) => `${shape.cell} ${shape.layers} ${shape.head}`);
  expect(new Set(kinds).size).toBe(3 * 2 * 2);
});

type MixedCase = CellCase & { quantiles: number[]; references: number[] };
const mixedCases: readonly MixedCase[] = readGolden('mixed');

for (const golden of mixedCases) {
  const { shape, quantiles } = golden;
  test(`${shape.cell} with dense layers, references mixed into quantiles: all as PyTorch has it`, () => {
    const network = createNetwork(shape);
    network.weights.set(readPyTorchWeights(shape, golden.weights));
    const [inputs, references, targets] = [golden.inputs, golden.references, golden.targets].map((values) =>
      Float64Array.from(values),
    );
    const outputs = network.predict(inputs, time, batch, references);
    expect(largestDifference(outputs, golden.outputs)).toBeLessThan(tolerance);
    const loss = network.backpropagate(
      { time, batch, inputs, references, targets },
      { kind: 'pinball', quantiles },
      null,
    );
    expect(Math.abs(loss - golden.loss)).toBeLessThan(tolerance);
    const gradients = readPyTorchWeights(shape, golden.gradients, 'gradients');
    expect(largestDifference(network.gradient, gradients)).toBeLessThan(tolerance);
  });
}

type TrainingCase = {
  shape: NetworkShape;
  clipNorm: number;
  weightDecay: number;
  learningRate: number;
  delta: number;
  inputs: number[];
  targets: number[];
  weightsBefore: PyTorchWeights;
  losses: number[];
  gradientNorms: number[];
  weightsAfter: PyTorchWeights;
};
const trainingCases: readonly TrainingCase[] = readGolden('training');

for (const golden of trainingCases) {
  const { shape, clipNorm, weightDecay } = golden;
  const learningRate = { kind: 'constant', rate: golden.learningRate } as const;
  test(`${shape.cell}: five clipped AdamW updates give PyTorch's losses, norms and weights`, () => {
    const loss: Loss = { kind: 'huber', delta: golden.delta };
    const trainer = createTrainer({ shape, loss, clipNorm, weightDecay, learningRate, seed: 1 });
    trainer.setWeights(readPyTorchWeights(shape, golden.weightsBefore));
    const inputs = Float64Array.from(golden.inputs);
    const targets = Float64Array.from(golden.targets);
    const reports = golden.losses.map(() => trainer.update({ time, batch, inputs, targets }));

    expect(
      largestDifference(
        reports.map(({ loss }) => loss),
        golden.losses,
      ),
    ).toBeLessThan(tolerance);
    const norms = reports.map(({ gradientNorm }) => gradientNorm);
    expect(largestDifference(norms, golden.gradientNorms)).toBeLessThan(tolerance);
    expect(Math.max(...norms)).toBeGreaterThan(clipNorm);
    const after = readPyTorchWeights(shape, golden.weightsAfter);
    expect(largestDifference(trainer.weights(), after)).toBeLessThan(tolerance);
  });
}

type LossCase = {
  loss: Loss;
  steps: number;
  batch: number;
  outputs: number[];
  targets: number[];
  weights: number[];
  value: number;
  gradient: number[];
};
const lossCases: readonly LossCase[] = readGolden('losses');

for (const golden of lossCases) {
  test(`the ${golden.loss.kind} loss and its gradient are PyTorch's`, () => {
    const gradient = new Float64Array(golden.outputs.length);
    const value = evaluateLoss(
      golden.loss,
      Float64Array.from(golden.outputs),
      {
        time: golden.steps,
        batch: golden.batch,
        inputs: new Float64Array(0),
        targets: Float64Array.from(golden.targets),
        weights: Float64Array.from(golden.weights),
      },
      gradient,
    );
    expect(Math.abs(value - golden.value)).toBeLessThan(tolerance);
    expect(largestDifference(gradient, golden.gradient)).toBeLessThan(tolerance);
  });
}

type OptimiserGolden = {
  adam: {
    weightDecay: number;
    weights: number[];
    gradients: number[][];
    learningRates: number[];
    after: number[][];
  }[];
  clip: { clipNorm: number; gradient: number[]; norm: number; clipped: number[] }[];
};
const optimiser: OptimiserGolden = readGolden('optimiser');

for (const { weightDecay, weights, gradients, learningRates, after } of optimiser.adam) {
  test(`Adam with decoupled weight decay ${weightDecay} takes PyTorch's steps`, () => {
    const ours = Float64Array.from(weights);
    const first = new Float64Array(ours.length);
    const second = new Float64Array(ours.length);
    gradients.forEach((gradient, at) => {
      const moments = { first, second, update: at + 1 };
      updateByAdam(ours, Float64Array.from(gradient), moments, learningRates[at], weightDecay);
      expect(largestDifference(ours, after[at])).toBeLessThan(tolerance);
    });
  });
}

for (const { clipNorm, gradient, norm, clipped } of optimiser.clip) {
  test(`clipping a gradient of norm ${norm.toFixed(1)} to ${clipNorm} is PyTorch's`, () => {
    const ours = Float64Array.from(gradient);
    expect(Math.abs(clipGradient(ours, clipNorm) - norm)).toBeLessThan(tolerance);
    expect(largestDifference(ours, clipped)).toBeLessThan(tolerance);
  });
}

function readGolden(name: string) {
  return JSON.parse(readFileSync(new URL(`../goldens/${name}.json`, import.meta.url), 'utf8'));
}

function largestDifference(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  expect(ours.length).toBe(theirs.length);
  return Array.from(ours).reduce((largest, value, at) => Math.max(largest, Math.abs(value - theirs[at])), 0);
}
