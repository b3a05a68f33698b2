import { learningRateAt, shareOfAverage } from '../schedule.ts';
import type { Trainer, TrainerSettings } from '../schema.ts';
import { updateByAdam } from './adam.ts';
import { checkBatch } from './check-batch.ts';
import { clipGradient } from './clip-gradient.ts';
import { evaluateLoss } from './evaluate-loss.ts';
import { createGenerator } from './generator.ts';
import { initialiseWeights } from './initialise-weights.ts';
import { createNetwork } from './network.ts';

/** Makes a network with seeded first weights, and Adam to train it. The same settings and the same batches
 * give the same weights, bit for bit. An update whose gradient is not finite is reported, not made.
 * @throws RangeError if a setting is out of range, or later if a batch does not fit the shape */
export function createTrainer(settings: TrainerSettings): Trainer {
  const { shape, loss, clipNorm, weightDecay, learningRate, averaging = 0, seed } = settings;
  checkSettings(settings);
  const network = createNetwork(shape);
  const generator = createGenerator(seed);
  initialiseWeights(network.weights, shape, generator);
  const averaged = network.weights.slice();
  const first = new Float64Array(network.weights.length);
  const second = new Float64Array(network.weights.length);
  let updates = 0;

  return {
    shape,
    parameterCount: network.weights.length,

    update(batch, givenRate) {
      const value = network.backpropagate(batch, loss, generator);
      return { loss: value, ...takeStep(givenRate) };
    },

    gradient(batch) {
      const value = network.backpropagate(batch, loss, generator);
      return { loss: value, gradient: network.gradient.slice() };
    },

    updateBy(gradient, givenRate) {
      copyInto(network.gradient, gradient, 'gradient');
      return takeStep(givenRate);
    },

    loss(batch) {
      checkBatch(shape, loss, batch);
      const outputs = network.predict(batch.inputs, batch.time, batch.batch, batch.references);
      return evaluateLoss(loss, outputs, batch, null);
    },

    predict: network.predict,

    save: () => ({
      weights: network.weights.slice(),
      averaged: averaged.slice(),
      firstMoment: first.slice(),
      secondMoment: second.slice(),
      updates,
      generator: generator.save(),
    }),

    load(state) {
      copyInto(network.weights, state.weights, 'weights');
      copyInto(averaged, state.averaged, 'averaged');
      copyInto(first, state.firstMoment, 'firstMoment');
      copyInto(second, state.secondMoment, 'secondMoment');
      updates = state.updates;
      generator.load(state.generator);
    },

    weights: () => network.weights.slice(),
    averagedWeights: () => averaged.slice(),
    setWeights(weights) {
      copyInto(network.weights, weights, 'weights');
      averaged.set(weights);
    },
    withAveragedWeights(run) {
      const own = network.weights.slice();
      network.weights.set(averaged);
      try {
        return run();
      } finally {
        network.weights.set(own);
      }
    },
  };

  /** Clips the gradient that the network holds, and goes down it. */
  function takeStep(givenRate: number | undefined): { gradientNorm: number } {
    const gradientNorm = clipGradient(network.gradient, clipNorm);
    if (Number.isFinite(gradientNorm)) {
      const rate = givenRate ?? learningRateAt(learningRate, updates);
      const keep = shareOfAverage(averaging, updates);
      updates++;
      const moments = { first, second, update: updates };
      updateByAdam(network.weights, network.gradient, moments, rate, weightDecay);
      moveAverage(averaged, network.weights, keep);
    }
    return { gradientNorm };
  }
}

/** averaged = keep averaged + (1 - keep) weights */
function moveAverage(averaged: Float64Array, weights: Float64Array, keep: number): void {
  for (let at = 0; at < averaged.length; at++) {
    averaged[at] = keep * averaged[at] + (1 - keep) * weights[at];
  }
}

function checkSettings({ clipNorm, weightDecay, averaging = 0, learningRate, loss }: TrainerSettings): void {
  if (!(clipNorm > 0)) throw new RangeError(`clipNorm must be above 0, is ${clipNorm}.`);
  if (!(weightDecay >= 0)) throw new RangeError(`weightDecay must be at least 0, is ${weightDecay}.`);
  if (!(averaging >= 0 && averaging < 1)) {
    throw new RangeError(`averaging must lie in [0, 1), is ${averaging}.`);
  }
  const highest = learningRate?.kind === 'cosine' ? learningRate.peak : learningRate?.rate;
  if (highest !== undefined && !(highest >= 0)) {
    throw new RangeError(`A learning rate must be at least 0, is ${highest}.`);
  }
  if (loss.kind === 'huber' && !(loss.delta > 0)) {
    throw new RangeError(`delta must be above 0, is ${loss.delta}.`);
  }
  if (
    loss.kind === 'pinball' &&
    !(loss.quantiles.length > 0 && loss.quantiles.every((q) => q > 0 && q < 1))
  ) {
    throw new RangeError(`quantiles must lie between 0 and 1, are [${loss.quantiles.join(', ')}].`);
  }
}

function copyInto(own: Float64Array, values: Float64Array, name: string): void {
  if (values.length !== own.length) {
    throw new RangeError(`${name} must hold ${own.length} numbers, hold ${values.length}.`);
  }
  own.set(values);
}
