import { expect, test } from 'vitest';
import {
  cellNames,
  createGenerator,
  describeParameters,
  engineOf,
  type NetworkShape,
  walkThroughTime,
} from '#lib/rnn/index.ts';
import { gradientByLag, stateSize } from './gradient-by-lag.ts';
import { stateDirections } from './state-directions.ts';

const time = 7;

function make(cell: NetworkShape['cell'], layers = 1, hiddenSize = 3) {
  const shape: NetworkShape = {
    ...{ cell, inputSize: 2, hiddenSize, layers, outputSize: 4 },
    ...{ dropout: 0, head: 'last' },
  };
  const trainer = engineOf('reference').createTrainer({
    ...{ shape, loss: { kind: 'absolute' }, clipNorm: 1, weightDecay: 0, seed: 11 },
  });
  const generator = createGenerator(2);
  const inputs = Float64Array.from({ length: time * 2 }, () => generator.normal());
  return { shape, weights: trainer.weights(), inputs };
}

const all = (shape: NetworkShape) => stateDirections(stateSize(shape), 100, createGenerator(1));

test.each(cellNames)('%s: the curve of a horizon step is the norm that finite differences give', (cell) => {
  const { shape, weights, inputs } = make(cell, 2);
  const walk = walkThroughTime(shape, weights, inputs, time);
  const { forecast } = gradientByLag(walk, shape, weights, [1, 3], all(shape));
  const difference = 1e-6;
  [1, 3].forEach((output, curve) => {
    for (let lag = 1; lag <= time; lag++) {
      const slopes = [0, 1].map((channel) => {
        const moved = (by: number) => {
          const other = inputs.slice();
          other[(time - lag) * 2 + channel] += by;
          return walkThroughTime(shape, weights, other, time).outputs[output];
        };
        return (moved(difference) - moved(-difference)) / (2 * difference);
      });
      expect(forecast[curve][lag - 1]).toBeCloseTo(Math.hypot(...slopes), 8);
    }
  });
});

/** An Elman network of one unit: h' = tanh(input + recurrent * h), the answer is 2 h. */
function oneUnit(recurrent: number) {
  const shape: NetworkShape = {
    ...{ cell: 'elman', inputSize: 1, hiddenSize: 1, layers: 1, outputSize: 1 },
    ...{ dropout: 0, head: 'last' },
  };
  const values = new Map([
    ['inputWeights', 1],
    ['recurrentWeights', recurrent],
    ['headWeights', 2],
  ]);
  const weights = Float64Array.from(describeParameters(shape), ({ name }) => values.get(name) ?? 0);
  return { shape, weights };
}

test('one unit worked by hand: at rest the gradient falls by the recurrent weight, lag after lag', () => {
  const { shape, weights } = oneUnit(0.5);
  // Zero input keeps the state at 0, where tanh has slope 1.
  const walk = walkThroughTime(shape, weights, new Float64Array(4), 4);
  const { forecast, state } = gradientByLag(walk, shape, weights, [0], Float64Array.of(1));
  expect([...forecast[0]]).toEqual([2, 1, 0.5, 0.25]);
  expect([...state]).toEqual([0.5, 0.25, 0.125, 0.0625]);
});

test('one unit worked by hand: away from rest each step also costs the slope of tanh', () => {
  const { shape, weights } = oneUnit(0.5);
  const walk = walkThroughTime(shape, weights, Float64Array.of(1, 0), 2);
  const first = Math.tanh(1);
  const last = Math.tanh(0.5 * first);
  const { forecast } = gradientByLag(walk, shape, weights, [0], Float64Array.of(1));
  expect(forecast[0][0]).toBeCloseTo(2 * (1 - last ** 2), 12);
  expect(forecast[0][1]).toBeCloseTo(2 * (1 - last ** 2) * 0.5 * (1 - first ** 2), 12);
});

test.each(cellNames)('%s: random directions come near what all rows give', (cell) => {
  const { shape, weights, inputs } = make(cell, 1, 24);
  const walk = walkThroughTime(shape, weights, inputs, time);
  const some = stateDirections(stateSize(shape), 12, createGenerator(9));
  const exact = gradientByLag(walk, shape, weights, [0], all(shape)).state;
  const estimated = gradientByLag(walk, shape, weights, [0], some).state;
  estimated.forEach((value, lag) => {
    expect(value / exact[lag]).toBeGreaterThan(0.6);
    expect(value / exact[lag]).toBeLessThan(1.6);
  });
});

test('random directions are one long and at right angles', () => {
  const directions = stateDirections(30, 8, createGenerator(4));
  for (let a = 0; a < 8; a++) {
    for (let b = 0; b < 8; b++) {
      let dot = 0;
      for (let at = 0; at < 30; at++) dot += directions[a * 30 + at] * directions[b * 30 + at];
      expect(dot).toBeCloseTo(a === b ? 1 : 0, 12);
    }
  }
});
