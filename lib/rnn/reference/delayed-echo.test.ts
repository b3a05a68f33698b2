import { expect, test } from 'vitest';
import { type Batch, cellNames } from '../schema.ts';
import { createTrainer } from './create-trainer.ts';
import { createGenerator, type Generator } from './generator.ts';

// Inputs are independent and uniform in [-1, 1); the target is the input `delay` steps ago. The input of the moment
// says nothing about it, so whoever has no memory does best with the mean, 0, and errs by the variance.
const delay = 4;
const memorylessBound = 1 / 3;

for (const cell of cellNames) {
  test(`${cell} learns an echo of ${delay} steps ago, with a hundredth of the error possible without memory`, () => {
    const trainer = createTrainer({
      shape: { cell, inputSize: 1, hiddenSize: 16, layers: 1, outputSize: 1, dropout: 0, head: 'every' },
      loss: { kind: 'squared' },
      clipNorm: 1,
      weightDecay: 0,
      learningRate: { kind: 'constant', rate: 0.01 },
      seed: 7,
    });
    const generator = createGenerator(8);
    for (let update = 0; update < 500; update++) trainer.update(drawEcho(generator, 20, 16));

    expect(trainer.loss(drawEcho(generator, 20, 100))).toBeLessThan(memorylessBound / 100);
    // The same weights on sequences ten times as long as any it was trained on.
    expect(trainer.loss(drawEcho(generator, 200, 20))).toBeLessThan(memorylessBound / 100);
  });
}

function drawEcho(generator: Generator, time: number, batch: number): Batch {
  const inputs = Float64Array.from({ length: time * batch }, () => 2 * generator.next() - 1);
  const heard = (at: number) => at >= delay * batch;
  return {
    time,
    batch,
    inputs,
    targets: inputs.map((_, at) => (heard(at) ? inputs[at - delay * batch] : 0)),
    weights: inputs.map((_, at) => (heard(at) ? 1 : 0)),
  };
}
