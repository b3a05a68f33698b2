import { checkBatch, checkInputs, checkReferences } from '../reference/check-batch.ts';
import { createTrainer as createReferenceTrainer } from '../reference/create-trainer.ts';
import { learningRateAt, shareOfAverage } from '../schedule.ts';
import type { Batch, NetworkShape, Trainer, TrainerSettings } from '../schema.ts';
import { layFixed, layTape } from './arena.ts';
import { createNetwork } from './network.ts';
import type { Variant } from './variant.ts';
import { layWeightPanels } from './weight-panels.ts';

/** Makes the same trainer as the reference does, in float32 and many times as fast: first weights, dropout masks and
 * the order of the weights are the reference's. On one variant the same settings and batches give the same weights,
 * bit for bit. An update whose gradient is not finite is reported, not made.
 * @throws RangeError as the reference does; WebAssembly.CompileError where the variant cannot run */
export function createTrainer(settings: TrainerSettings, variant: Variant): Trainer {
  const { shape, loss, clipNorm, weightDecay, learningRate, averaging = 0 } = settings;
  const reference = createReferenceTrainer(settings);
  const network = createNetwork(shape, loss, variant);
  network.load(reference.save());
  let checked: Batch | null = null;

  return {
    shape,
    parameterCount: reference.parameterCount,

    update(batch, givenRate) {
      checkOnce(batch);
      const value = network.backpropagate(batch);
      return { loss: value, ...takeStep(givenRate) };
    },

    gradient(batch) {
      checkOnce(batch);
      const value = network.backpropagate(batch);
      return { loss: value, gradient: network.gradient() };
    },

    updateBy(gradient, givenRate) {
      network.setGradient(gradient);
      return takeStep(givenRate);
    },

    loss(batch: Batch) {
      checkBatch(shape, loss, batch);
      return network.loss(batch);
    },

    predict(inputs, time, batch, references) {
      checkInputs(shape, inputs, time, batch);
      checkReferences(shape, references, shape.head === 'every' ? time : 1, batch);
      return network.predict(inputs, time, batch, references);
    },

    save: network.save,
    load: network.load,
    weights: network.weights,
    averagedWeights: network.averagedWeights,
    setWeights: network.setWeights,
    withAveragedWeights(run) {
      network.exchangeAveraged();
      try {
        return run();
      } finally {
        network.exchangeAveraged();
      }
    },
  };

  /** The check makes arrays of its own; what has the lengths of the batch before needs none. */
  function checkOnce(batch: Batch): void {
    if (haveSameLengths(batch, checked)) return;
    checkBatch(shape, loss, batch);
    checked = batch;
  }

  function takeStep(givenRate: number | undefined): { gradientNorm: number } {
    const gradientNorm = network.gradientNorm();
    if (Number.isFinite(gradientNorm)) {
      const scale = Math.min(1, clipNorm / (gradientNorm + 1e-6));
      const updates = network.updates();
      const rate = givenRate ?? learningRateAt(learningRate, updates);
      network.updateByAdam(scale, rate, weightDecay, shareOfAverage(averaging, updates));
    }
    return { gradientNorm };
  }
}

/** Bytes of memory that training on batches of [time, batch] sequences takes, to be known before a run starts. */
export function countTrainingBytes(shape: NetworkShape, time: number, batch: number): number {
  const fixed = layFixed(shape, layWeightPanels(shape));
  return layTape(shape, fixed.end, time, batch).end;
}

const haveSameLengths = (batch: Batch, other: Batch | null): boolean =>
  other !== null &&
  batch.time === other.time &&
  batch.batch === other.batch &&
  batch.inputs.length === other.inputs.length &&
  batch.targets.length === other.targets.length &&
  batch.references?.length === other.references?.length &&
  (batch.weights === undefined || batch.weights.length === batch.targets.length);
