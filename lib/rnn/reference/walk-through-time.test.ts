import { expect, test } from 'vitest';
import { cellNames, type NetworkShape } from '../schema.ts';
import type { CellState } from './cell.ts';
import { createStepper } from './create-stepper.ts';
import { createTrainer } from './create-trainer.ts';
import { createGenerator } from './generator.ts';
import { describeParameters } from './parameters.ts';
import { zeroStates } from './tape.ts';
import { walkThroughTime } from './walk-through-time.ts';

const time = 6;
const difference = 1e-6;

function make(cell: NetworkShape['cell'], layers = 2) {
  const shape: NetworkShape = {
    ...{ cell, layers, inputSize: 3, hiddenSize: 4, outputSize: 2 },
    ...{ dropout: 0, head: 'last' },
  };
  const generator = createGenerator(5);
  const trainer = createTrainer({
    ...{ shape, loss: { kind: 'squared' }, clipNorm: 1, weightDecay: 0, seed: 3 },
  });
  const inputs = Float64Array.from({ length: time * 3 }, () => generator.normal());
  return { shape, trainer, weights: trainer.weights(), inputs };
}

/** The head's row `output` as a gradient by the last state of the top layer. */
function headGradient(shape: NetworkShape, weights: Float64Array, output: number): CellState[] {
  const { hiddenSize, layers } = shape;
  const head = describeParameters(shape).find(({ name }) => name === 'headWeights');
  const from = (head?.offset ?? 0) + output * hiddenSize;
  const states = zeroStates(shape, 1).map((state) => ({ ...state }));
  states[layers - 1].hidden.set(weights.subarray(from, from + hiddenSize));
  return states;
}

test.each(cellNames)(
  '%s: the walk says what predict says, and its states are those of the stepper',
  (cell) => {
    const { shape, trainer, weights, inputs } = make(cell);
    const walk = walkThroughTime(shape, weights, inputs, time);
    expect(walk.outputs).toEqual(trainer.predict(inputs, time, 1));
    const stepper = createStepper(shape, weights);
    for (let t = 0; t < time; t++) {
      stepper.step(inputs.slice(t * 3, (t + 1) * 3));
      stepper.state().forEach(({ hidden, cellState }, layer) => {
        expect(walk.layers[layer].hidden.slice(t * 4, (t + 1) * 4)).toEqual(hidden);
        if (cell === 'lstm') {
          expect(walk.layers[layer].cellState.slice(t * 4, (t + 1) * 4)).toEqual(cellState);
        }
      });
      stepper.gates().forEach((gates, layer) => {
        for (const [name, values] of Object.entries(gates)) {
          expect(walk.layers[layer].gates[name].slice(t * 4, (t + 1) * 4)).toEqual(values);
        }
      });
    }
  },
);

test.each(cellNames)('%s: d output / d input at every step agrees with central differences', (cell) => {
  const { shape, weights, inputs } = make(cell);
  const walk = walkThroughTime(shape, weights, inputs, time);
  for (const output of [0, 1]) {
    const found = new Float64Array(inputs.length);
    walk.back(headGradient(shape, weights, output), (t, dInput) => found.set(dInput, t * 3));
    inputs.forEach((_, place) => {
      const moved = (by: number) => {
        const other = inputs.slice();
        other[place] += by;
        return walkThroughTime(shape, weights, other, time).outputs[output];
      };
      const expected = (moved(difference) - moved(-difference)) / (2 * difference);
      expect(found[place]).toBeCloseTo(expected, 8);
    });
  }
});

test.each(cellNames)('%s: d state_T / d state_T-k agrees with central differences', (cell) => {
  const { shape, weights, inputs } = make(cell, 1);
  const kept = 3; // steps that run between the two states
  const stepper = createStepper(shape, weights);
  for (let t = 0; t < time - kept; t++) stepper.step(inputs.slice(t * 3, (t + 1) * 3));
  const [before] = stepper.state();
  const lastUnit = (by: number, unit: number) => {
    const hidden = before.hidden.slice();
    hidden[unit] += by;
    stepper.setState([{ hidden, cellState: before.cellState }]);
    for (let t = time - kept; t < time; t++) stepper.step(inputs.slice(t * 3, (t + 1) * 3));
    return stepper.state()[0].hidden;
  };
  // One row a unit of the last state: the rows of the Jacobian.
  const seed = zeroStates(shape, 4);
  for (let unit = 0; unit < 4; unit++) seed[0].hidden[unit * 4 + unit] = 1;
  const jacobian = new Float64Array(16);
  walkThroughTime(shape, weights, inputs, time).back(seed, (t, _, [{ hidden }]) => {
    if (t === time - kept) jacobian.set(hidden);
  });
  for (let unit = 0; unit < 4; unit++) {
    const [above, below] = [lastUnit(difference, unit), lastUnit(-difference, unit)];
    for (let row = 0; row < 4; row++) {
      const expected = (above[row] - below[row]) / (2 * difference);
      expect(jacobian[row * 4 + unit]).toBeCloseTo(expected, 8);
    }
  }
});
