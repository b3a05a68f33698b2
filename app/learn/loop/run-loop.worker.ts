import { createStepper, type NetworkShape } from '#lib/rnn/index.ts';
import type { LoopRun } from './loop-run.ts';

const shape: NetworkShape = {
  cell: 'elman',
  inputSize: 1,
  hiddenSize: 1,
  layers: 1,
  outputSize: 1,
  dropout: 0,
  head: 'every',
};

/** Puts an impulse of 1 into one neuron that feeds itself and lets it ring for `steps` steps without any input:
 * once as Elman's cell, h' = tanh(w h), and once without the tanh, h' = w h. */
export function runLoop(weight: number, steps: number): LoopRun {
  // Weights: input, recurrent, bias, head weight, head bias. The input's does not matter: there is none.
  const stepper = createStepper(shape, Float64Array.of(0, weight, 0, 1, 0));
  stepper.setState([{ hidden: Float64Array.of(1), cellState: new Float64Array(0) }]);
  const silence = new Float64Array(1);
  const squashed = [1];
  const plain = [1];
  for (let step = 1; step <= steps; step++) {
    squashed.push(stepper.step(silence)[0]);
    plain.push(weight * plain[step - 1]);
  }
  return { squashed, plain };
}
