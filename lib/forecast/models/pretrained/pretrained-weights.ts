import type { Engine, Trainer } from '#lib/rnn/index.ts';
import { decodeHalfFloats } from './half-floats.ts';
import { pretrainedShape, pretrainedTrainer } from './pretrained-network.ts';
import { lstmWeights } from './weights/lstm.ts';

/** The shape of the network that is shipped. */
const shippedShape = pretrainedShape(lstmWeights.cell, lstmWeights.hiddenSize);

/** The shipped weights, flat, in the order of `describeParameters`. */
export function readPretrainedWeights(): Float64Array {
  const text = atob(lstmWeights.base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
  return decodeHalfFloats(bytes);
}

/** The network with the weights that are shipped, ready to forecast or to be trained further. */
export function createPretrained(engine: Engine): Trainer {
  const trainer = engine.createTrainer(pretrainedTrainer(shippedShape, { averaging: 0, seed: 0 }));
  trainer.setWeights(readPretrainedWeights());
  return trainer;
}
