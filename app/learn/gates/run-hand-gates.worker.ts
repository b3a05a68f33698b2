import { type CellState, createStepper, type NetworkShape } from '#lib/rnn/index.ts';
import type { GateStep, HandStep } from './gate-types.ts';

const shape: NetworkShape = {
  cell: 'lstm',
  inputSize: 1,
  hiddenSize: 1,
  layers: 1,
  outputSize: 1,
  dropout: 0,
  head: 'every',
};

/** At a bias of 40 a sigmoid is 1 in float64, at -40 it is below 1e-17. */
const heldBias = 40;

/** Runs one LSTM unit whose gates are held open or closed by their biases. The candidate is tanh(value). */
export function runHandGates(steps: readonly HandStep[]): readonly GateStep[] {
  let states: readonly CellState[] = [];
  return steps.map((step) => {
    const hold = (open: boolean) => (open ? heldBias : -heldBias);
    // Blocks [input, forget, candidate, output]: only the candidate reads the value, nothing reads h.
    const weights = Float64Array.of(
      ...[0, 0, 1, 0],
      ...[0, 0, 0, 0],
      ...[hold(step.input), hold(step.forget), 0, hold(step.output)],
      ...[1, 0],
    );
    const stepper = createStepper(shape, weights);
    stepper.setState(states);
    stepper.step(Float64Array.of(step.value));
    states = stepper.state();
    const [gates] = stepper.gates();
    return {
      input: gates.input[0],
      forget: gates.forget[0],
      output: gates.output[0],
      candidate: gates.candidate[0],
      cellState: states[0].cellState[0],
      hidden: states[0].hidden[0],
    };
  });
}
