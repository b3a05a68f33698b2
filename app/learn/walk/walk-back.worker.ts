import { createStepper, engineOf, type NetworkShape } from '#lib/rnn/index.ts';
import { clipLimit, type GradientWalk, type WalkQuestion } from './gradient-walk.ts';

const shape: NetworkShape = {
  cell: 'elman',
  inputSize: 1,
  hiddenSize: 1,
  layers: 1,
  outputSize: 1,
  dropout: 0,
  head: 'last',
};
const target = 1;

/** Runs one neuron over a constant input and walks the gradient of (h_T - 1)² back to its first state.
 *
 *     h_t = tanh(w h_t-1 + x)        d loss / d h_t-1 = w (1 - h_t²) d loss / d h_t
 *
 * The states and the length of the gradient are those of lib/rnn; the walk between them is one product a step. */
export function walkBack({ weight, input, steps }: WalkQuestion): GradientWalk {
  const weights = Float64Array.of(1, weight, 0, 1, 0);
  const stepper = createStepper(shape, weights);
  const states = Array.from({ length: steps }, () => stepper.step(Float64Array.of(input))[0]);

  const slopes = states.map((state) => 1 - state * state).reverse();
  const byState = [2 * (states[steps - 1] - target)];
  for (let back = 1; back < steps; back++) byState.push(weight * slopes[back - 1] * byState[back - 1]);

  const trainer = engineOf('reference').createTrainer({
    shape,
    loss: { kind: 'squared' },
    clipNorm: clipLimit,
    weightDecay: 0,
    seed: 1,
  });
  trainer.setWeights(weights);
  const inputs = new Float64Array(steps).fill(input);
  const batch = { time: steps, batch: 1, inputs, targets: Float64Array.of(target) };
  const norm = trainer.update(batch, 0).gradientNorm;
  return {
    states,
    byState,
    factors: slopes.slice(0, -1).map((slope) => weight * slope),
    biasShares: byState.map((gradient, back) => gradient * slopes[back]),
    norm,
    clippedNorm: norm * Math.min(1, clipLimit / (norm + 1e-6)),
  };
}
