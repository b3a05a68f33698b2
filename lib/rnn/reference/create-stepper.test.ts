import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellNames, type NetworkShape } from '../schema.ts';
import { createStepper, type Stepper } from './create-stepper.ts';
import { createGenerator } from './generator.ts';
import { initialiseWeights } from './initialise-weights.ts';
import { createNetwork } from './network.ts';

// Everything here is compared with toEqual: bit for bit, not to a tolerance.
const cases = fc.record({
  cell: fc.constantFrom(...cellNames),
  layers: fc.integer({ min: 1, max: 3 }),
  inputSize: fc.integer({ min: 1, max: 3 }),
  hiddenSize: fc.integer({ min: 1, max: 6 }),
  outputSize: fc.integer({ min: 1, max: 3 }),
  time: fc.integer({ min: 1, max: 12 }),
  batch: fc.integer({ min: 1, max: 9 }),
  seed: fc.nat(),
});
const sampling = { seed: 2024, numRuns: 100 };

test('step by step gives what the whole gives, with either head', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const { shape, network, inputs, time, batch } = makeNetwork(drawn);
      const outputs = runSteps(createStepper(shape, network.weights), shape, inputs, 0, time, batch);
      expect(outputs.flatMap((output) => [...output])).toEqual([...network.predict(inputs, time, batch)]);

      const last = createNetwork({ ...shape, head: 'last' });
      last.weights.set(network.weights);
      expect(last.predict(inputs, time, batch)).toEqual(outputs.at(-1));
    }),
    sampling,
  );
});

test('any split of a sequence into two pieces with the state carried over equals the whole', () => {
  fc.assert(
    fc.property(cases, fc.nat(12), (drawn, cutAt) => {
      const { shape, network, inputs, time, batch } = makeNetwork(drawn);
      const cut = Math.min(cutAt, time);
      const before = createStepper(shape, network.weights);
      const after = createStepper(shape, network.weights);
      const outputs = runSteps(before, shape, inputs, 0, cut, batch);
      after.setState(before.state());
      outputs.push(...runSteps(after, shape, inputs, cut, time, batch));
      expect(outputs.flatMap((output) => [...output])).toEqual([...network.predict(inputs, time, batch)]);
    }),
    sampling,
  );
});

test('a batch equals its rows one by one', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const { shape, network, inputs, time, batch } = makeNetwork(drawn);
      const { inputSize: I, outputSize: O } = shape;
      const together = network.predict(inputs, time, batch); // [time, batch, output]
      for (let row = 0; row < batch; row++) {
        const takeRow = (values: Float64Array, width: number) =>
          values.filter((_, at) => Math.floor(at / width) % batch === row);
        expect(network.predict(takeRow(inputs, I), time, 1)).toEqual(takeRow(together, O));
      }
    }),
    sampling,
  );
});

test('after a reset a stepper starts afresh, with another batch if need be', () => {
  const shape = {
    cell: 'lstm',
    inputSize: 1,
    hiddenSize: 3,
    layers: 2,
    outputSize: 1,
    dropout: 0,
    head: 'last',
  } as const;
  const { weights } = seedNetwork(shape, 4);
  const stepper = createStepper(shape, weights);
  const first = stepper.step(Float64Array.of(0.5, -0.5));
  expect(stepper.step(Float64Array.of(0.5, -0.5))).not.toEqual(first);
  expect(() => stepper.step(Float64Array.of(1))).toThrow(
    'inputs must hold [time 1, batch 2, input 1] = 2 numbers, hold 1.',
  );
  stepper.reset();
  expect(stepper.state()).toEqual([]);
  expect(stepper.step(Float64Array.of(0.5))).toEqual(first.slice(0, 1));
});

test('gates and states are laid open, named, and obey the equations of the cell', () => {
  const shape = {
    cell: 'lstm',
    inputSize: 2,
    hiddenSize: 3,
    layers: 2,
    outputSize: 1,
    dropout: 0,
    head: 'last',
  } as const;
  const stepper = createStepper(shape, seedNetwork(shape, 5).weights);
  stepper.step(Float64Array.of(1, -1, 0.5, 2));
  const before = stepper.state();
  stepper.step(Float64Array.of(0.3, 0.1, -2, 1));
  const after = stepper.state();
  const gates = stepper.gates();
  expect(gates.map((layer) => Object.keys(layer))).toEqual(
    [0, 1].map(() => ['input', 'forget', 'candidate', 'output']),
  );
  gates.forEach(({ input, forget, candidate, output }, layer) => {
    for (let at = 0; at < 2 * 3; at++) {
      const cellState = forget[at] * before[layer].cellState[at] + input[at] * candidate[at];
      expect(after[layer].cellState[at]).toBe(cellState);
      expect(after[layer].hidden[at]).toBe(output[at] * Math.tanh(cellState));
    }
  });
});

test('a state, an input or weights of another shape are refused', () => {
  const shape = {
    cell: 'gru',
    inputSize: 1,
    hiddenSize: 3,
    layers: 2,
    outputSize: 1,
    dropout: 0,
    head: 'last',
  } as const;
  const stepper = createStepper(shape, seedNetwork(shape, 6).weights);
  const state = { hidden: new Float64Array(3), cellState: new Float64Array(0) };
  expect(() => stepper.setState([state])).toThrow('States must be given for 2 layers, not 1.');
  expect(() => stepper.setState([state, { ...state, hidden: new Float64Array(6) }])).toThrow('holds 6 and 0');
  const ragged = { ...state, hidden: new Float64Array(4) };
  expect(() => stepper.setState([ragged, ragged])).toThrow(
    'must hold 3 hidden and 0 cell values, holds 4 and 0',
  );
  expect(() => stepper.step(new Float64Array(0))).toThrow('batch must be above 0, is 0.');
  expect(() => createStepper(shape, new Float64Array(3))).toThrow('weights, not 3.');
});

type Drawn = Omit<NetworkShape, 'dropout' | 'head'> & { time: number; batch: number; seed: number };

function makeNetwork({ time, batch, seed, ...sizes }: Drawn) {
  const shape: NetworkShape = { ...sizes, dropout: 0, head: 'every' };
  const generator = createGenerator(seed + 1);
  const inputs = Float64Array.from({ length: time * batch * shape.inputSize }, () => generator.normal());
  return { shape, network: seedNetwork(shape, seed), inputs, time, batch };
}

function seedNetwork(shape: NetworkShape, seed: number) {
  const network = createNetwork(shape);
  initialiseWeights(network.weights, shape, createGenerator(seed));
  return network;
}

function runSteps(
  stepper: Stepper,
  { inputSize }: NetworkShape,
  inputs: Float64Array,
  from: number,
  to: number,
  batch: number,
): Float64Array[] {
  const width = batch * inputSize;
  return Array.from({ length: to - from }, (_, at) =>
    stepper.step(inputs.slice((from + at) * width, (from + at + 1) * width)),
  );
}
