import { createRegression as createReferenceRegression } from '../reference/create-regression.ts';
import { createStream as createReferenceStream } from '../reference/create-stream.ts';
import { createTrainer as createReferenceTrainer } from '../reference/create-trainer.ts';
import { cellNames, type Engine, type EngineVariant, type TrainerSettings } from '../schema.ts';
import { createRegression } from './create-regression.ts';
import { createStream } from './create-stream.ts';
import { createTrainer } from './create-trainer.ts';
import { type Variant, variants } from './variant.ts';

/** The first engine whose updates agree with the reference here: relaxed, plain, reference. Chosen once a thread, in
 * some milliseconds, and never by the clock: a busy machine had made two threads of one process choose differently, and
 * the choice decides the last bits of every run. */
export function chooseEngine(): Engine {
  chosen ??= choose();
  return chosen;
}

/** The engine of that name, for a run that must be repeated bit for bit.
 * @throws WebAssembly.CompileError where the variant cannot run */
export function engineOf(variant: EngineVariant): Engine {
  if (variant === 'reference') {
    return {
      variant,
      name: 'reference float64',
      createTrainer: createReferenceTrainer,
      createStream: createReferenceStream,
      createRegression: createReferenceRegression,
    };
  }
  return {
    variant,
    name: variant === 'relaxed' ? 'WebAssembly float32, fused multiply-add' : 'WebAssembly float32, 128 bits',
    createTrainer: (settings) => createTrainer(settings, variant),
    createStream: (shape, weights, batch) => createStream(shape, weights, batch, variant),
    createRegression: (features, targets) => createRegression(features, targets, variant),
  };
}

/** Whether that engine runs here and agrees with the reference. */
export function isUsable(variant: EngineVariant): boolean {
  return variant === 'reference' || agreesWithReference(variant);
}

let chosen: Engine | undefined;

function choose(): Engine {
  return engineOf(variants.find(agreesWithReference) ?? 'reference');
}

const settingsOf = (cell: (typeof cellNames)[number]): TrainerSettings => ({
  shape: { cell, inputSize: 3, hiddenSize: 17, layers: 2, outputSize: 2, dropout: 0, head: 'last' },
  loss: { kind: 'squared' },
  clipNorm: 1,
  weightDecay: 0,
  learningRate: { kind: 'constant', rate: 0.01 },
  seed: 1,
});

/** Whether loss, norm of the gradient and the first update of every cell are those of the reference. */
function agreesWithReference(variant: Variant): boolean {
  try {
    return cellNames.every((cell) => {
      const settings = settingsOf(cell);
      const trainer = createTrainer(settings, variant);
      const reference = createReferenceTrainer(settings);
      const batch = makeBatch(5, 7);
      const ours = trainer.update(batch);
      const theirs = reference.update(batch);
      return (
        Math.abs(ours.loss / theirs.loss - 1) < 1e-4 &&
        Math.abs(ours.gradientNorm / theirs.gradientNorm - 1) < 1e-4 &&
        Math.abs(trainer.loss(batch) / reference.loss(batch) - 1) < 1e-3
      );
    });
  } catch {
    // No WebAssembly, or none with these instructions.
    return false;
  }
}

/** Any numbers will do that are not alike. */
const makeBatch = (time: number, batch: number) => ({
  time,
  batch,
  inputs: Float64Array.from({ length: time * batch * 3 }, (_, at) => Math.sin(at)),
  targets: Float64Array.from({ length: batch * 2 }, (_, at) => Math.cos(at)),
});
