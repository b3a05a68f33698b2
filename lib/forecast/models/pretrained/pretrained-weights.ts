import type { Engine, EngineVariant, Trainer } from '#lib/rnn/index.ts';
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

/** The network with the weights that are shipped, ready to forecast. One for each engine of a thread: to read the weights takes
 * longer than to forecast a series, and forecasting changes nothing of it. */
export function pretrainedNetwork(engine: Engine): Trainer {
  const known = networks.get(engine.variant);
  if (known) return known;
  const trainer = engine.createTrainer(pretrainedTrainer(shippedShape, { averaging: 0, seed: 0 }));
  trainer.setWeights(readPretrainedWeights());
  networks.set(engine.variant, trainer);
  return trainer;
}

const networks = new Map<EngineVariant, Trainer>();
