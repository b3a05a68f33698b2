import { expect, test } from 'vitest';
import { createGenerator } from '../reference/generator.ts';
import { initialiseWeights } from '../reference/initialise-weights.ts';
import { createNetwork as createReferenceNetwork } from '../reference/network.ts';
import { describeParameters } from '../reference/parameters.ts';
import { type Batch, cellNames, type Loss, type NetworkShape } from '../schema.ts';
import { createNetwork } from './network.ts';
import { type Variant, variants } from './variant.ts';

type Size = { batch: number; time: number; input: number; hidden: number; layers: number; output: number };
const size = (text: string): Size => {
  const [batch, time, input, hidden, layers, output] = text.split(' ').map(Number);
  return { batch, time, input, hidden, layers, output };
};
const sizes = [
  'batch 32, time 24, input 1, hidden 32, 1 layers, output 3',
  'batch 1, time 1, input 1, hidden 5, 1 layers, output 1',
  'batch 3, time 2, input 4, hidden 17, 3 layers, output 2',
  'batch 33, time 7, input 20, hidden 24, 2 layers, output 17',
  'batch 1, time 511, input 2, hidden 5, 1 layers, output 1',
  'batch 3, time 9, input 256, hidden 100, 3 layers, output 6',
  'batch 7, time 5, input 16, hidden 64, 4 layers, output 33',
];
const smooth: Loss = { kind: 'squared' };

for (const variant of variants) {
  for (const cell of cellNames) {
    for (const text of sizes) {
      test(`${variant} ${cell}, ${text}: outputs, loss and gradient are the reference's`, () => {
        for (const head of ['last', 'every'] as const) expectSame(variant, cell, text, head, 0, smooth);
      });
    }

    test(`${variant} ${cell}: every loss, with weights and masked targets`, () => {
      const text = 'batch 5, time 6, input 3, hidden 9, 1 layers, output 6';
      for (const loss of [
        { kind: 'absolute' },
        { kind: 'huber', delta: 0.4 },
        { kind: 'pinball', quantiles: [0.1, 0.5, 0.9] },
      ] as const) {
        for (const head of ['last', 'every'] as const) expectSame(variant, cell, text, head, 0, loss, true);
      }
    });

    test(`${variant} ${cell}: a wide head at every step, five quantiles of 24 targets`, () => {
      const text = 'batch 11, time 14, input 7, hidden 40, 1 layers, output 120';
      const loss = { kind: 'pinball', quantiles: [0.025, 0.1, 0.5, 0.9, 0.975] } as const;
      expectSame(variant, cell, text, 'every', 0, loss, true);
    });

    test(`${variant} ${cell}: dense layers, alone and with references that are mixed`, () => {
      const quantiles = [0.025, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.975];
      const ends = { projected: true, references: 11 };
      for (const head of ['last', 'every'] as const) {
        for (const text of [
          'batch 5, time 6, input 3, hidden 9, 1 layers, output 9',
          'batch 33, time 7, input 37, hidden 40, 2 layers, output 9',
          'batch 1, time 1, input 1, hidden 16, 1 layers, output 9',
        ]) {
          expectSame(variant, cell, text, head, 0, smooth, true, { projected: true });
          expectSame(variant, cell, text, head, 0, { kind: 'pinball', quantiles }, true, ends);
        }
      }
    });

    test(`${variant} ${cell}: dropout draws the reference's masks`, () => {
      const text = 'batch 5, time 6, input 3, hidden 18, 4 layers, output 2';
      expectSame(variant, cell, text, 'every', 0.4, smooth);
    });
  }
}

/** Expects outputs, loss and gradient of both engines to agree: max |difference| / max |gradient| below 2e-6. */
function expectSame(
  variant: Variant,
  cell: NetworkShape['cell'],
  text: string,
  head: NetworkShape['head'],
  dropout: number,
  loss: Loss,
  weighted = false,
  ends: Pick<NetworkShape, 'projected' | 'references'> = {},
): void {
  const { batch, time, input, hidden, layers, output } = size(
    text
      .replace(/[^\d ]/g, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
  const shape = {
    cell,
    inputSize: input,
    hiddenSize: hidden,
    layers,
    outputSize: output,
    dropout,
    head,
    ...ends,
  };
  const generator = createGenerator(hidden + batch);
  const reference = createReferenceNetwork(shape);
  initialiseWeights(reference.weights, shape, generator);
  for (const { name, offset, columns } of describeParameters(shape)) {
    if (!name.endsWith('ias')) continue;
    for (let at = offset; at < offset + columns; at++) reference.weights[at] += 0.3 * generator.normal();
  }
  // Both engines start from the same float32 numbers.
  reference.weights.set(Float32Array.from(reference.weights));
  const steps = head === 'every' ? time : 1;
  const targets = (steps * batch * output) / (loss.kind === 'pinball' ? loss.quantiles.length : 1);
  const sequences: Batch = {
    time,
    batch,
    inputs: drawNormal(time * batch * input),
    targets: drawNormal(targets),
    weights: weighted
      ? Float64Array.from({ length: targets }, (_, at) => (at % 4 === 1 ? 0 : generator.next()))
      : undefined,
    ...(ends.references ? { references: drawNormal(steps * batch * ends.references) } : {}),
  };
  if (weighted) sequences.targets[1] = Number.NaN;

  const network = createNetwork(shape, loss, variant);
  const none = new Float64Array(reference.weights.length);
  const masks = generator.save();
  network.load({
    weights: reference.weights,
    averaged: none,
    firstMoment: none,
    secondMoment: none,
    updates: 0,
    generator: masks,
  });
  const { inputs, references } = sequences;
  expect(
    difference(
      network.predict(inputs, time, batch, references),
      reference.predict(inputs, time, batch, references),
    ),
  ).toBeLessThan(2e-6);

  for (let repeat = 0; repeat < 2; repeat++) {
    generator.load(masks);
    network.load({ ...network.save(), generator: masks });
    const value = reference.backpropagate(sequences, loss, generator);
    const ours = network.backpropagate(sequences);
    expect(Math.abs(ours - value) / Math.abs(value)).toBeLessThan(2e-6);
    expect(difference(network.gradient(), reference.gradient)).toBeLessThan(2e-6);
    expect([...network.save().generator]).toEqual([...generator.save()]);
  }

  function drawNormal(length: number): Float64Array {
    return Float64Array.from({ length }, () => Math.fround(generator.normal()));
  }
}

/** max |difference| / max |theirs| */
function difference(ours: Float64Array, theirs: Float64Array): number {
  expect(ours.length).toBe(theirs.length);
  let largest = 0;
  let scale = 0;
  for (let at = 0; at < ours.length; at++) {
    largest = Math.max(largest, Math.abs(ours[at] - theirs[at]));
    scale = Math.max(scale, Math.abs(theirs[at]));
  }
  return largest / scale;
}
