import { createGenerator, createStepper, engineOf, type NetworkShape } from '#lib/rnn/index.ts';
import { drawHoldBatch } from '../echo/hold-batch.worker.ts';
import type { InputStep, LearnedStep } from './gate-types.ts';

const shape: NetworkShape = {
  cell: 'lstm',
  inputSize: 2,
  hiddenSize: 1,
  layers: 1,
  outputSize: 1,
  dropout: 0,
  head: 'every',
};
const time = 20;
const batchSize = 16;
const markShare = 0.12;
const learningRate = 0.03;
// Not every draw of first weights lets a single unit find the way; this one does.
const seed = 3;

/** How many updates teach one LSTM unit to hold what was marked. */
export const gateUpdates = 1200;

/** One LSTM unit that learns to say, at every step, the value that was marked last. */
export function createLearnedGates(): {
  update(): void;
  error(): number;
  run(inputs: readonly InputStep[]): readonly LearnedStep[];
} {
  const trainer = engineOf('reference').createTrainer({
    shape,
    loss: { kind: 'squared' },
    clipNorm: 1,
    weightDecay: 0,
    seed,
  });
  const practice = createGenerator(5);
  const judged = drawHoldBatch(createGenerator(99), time, 200, markShare);
  const sizeOfTargets = judged.targets.reduce((sum, value) => sum + value * value, 0) / judged.targets.length;

  return {
    update() {
      trainer.update(drawHoldBatch(practice, time, batchSize, markShare), learningRate);
    },
    error: () => trainer.loss(judged) / sizeOfTargets,
    run(inputs) {
      const stepper = createStepper(shape, trainer.weights());
      return inputs.map(({ value, marked }) => {
        const [prediction] = stepper.step(Float64Array.of(value, marked ? 1 : 0));
        const [gates] = stepper.gates();
        const [state] = stepper.state();
        return {
          input: gates.input[0],
          forget: gates.forget[0],
          output: gates.output[0],
          candidate: gates.candidate[0],
          cellState: state.cellState[0],
          hidden: state.hidden[0],
          prediction,
        };
      });
    },
  };
}
