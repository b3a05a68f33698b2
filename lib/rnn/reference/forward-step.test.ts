import { expect, test } from 'vitest';
import type { NetworkShape } from '../schema.ts';
import { forwardStep } from './forward-step.ts';
import { createGenerator } from './generator.ts';
import { initialiseWeights } from './initialise-weights.ts';
import { countParameters, viewParameters } from './parameters.ts';
import { createLoop } from './tape.ts';

test('dropout drops its share between layers, scales up the rest, and leaves the inputs alone', () => {
  const shape: NetworkShape = {
    cell: 'gru',
    inputSize: 2,
    hiddenSize: 50,
    layers: 2,
    outputSize: 1,
    dropout: 0.2,
    head: 'last',
  };
  const batch = 200;
  const generator = createGenerator(1);
  const flat = new Float64Array(countParameters(shape));
  initialiseWeights(flat, shape, generator);
  const inputs = Float64Array.from({ length: batch * shape.inputSize }, () => generator.normal());
  const loop = createLoop(shape, batch);
  forwardStep(shape, viewParameters(shape, flat), loop, inputs, 0, batch, generator);

  expect(loop[0].input).toEqual(inputs);
  const { hidden } = loop[0].next;
  const { input } = loop[1];
  const kept = input.filter((value) => value !== 0).length;
  expect(Math.abs(kept / input.length - 0.8)).toBeLessThan(0.02); // 5 standard errors
  input.forEach((value, at) => {
    if (value !== 0) expect(value / hidden[at]).toBeCloseTo(1 / 0.8, 12);
  });
});
