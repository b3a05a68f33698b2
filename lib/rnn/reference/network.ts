import type { Batch, Loss, NetworkShape } from '../schema.ts';
import { answer, answerBackward, lowestInputs } from './answer.ts';
import { backwardStep, createTravellingGradient } from './backward-step.ts';
import { checkBatch, checkInputs, checkReferences } from './check-batch.ts';
import { projectBackward } from './dense-layers.ts';
import { evaluateLoss } from './evaluate-loss.ts';
import { forwardStep } from './forward-step.ts';
import type { Generator } from './generator.ts';
import { countParameters, layerInputSize, viewParameters } from './parameters.ts';
import { createLoop, createTape } from './tape.ts';

/** A network's weights, and the two ways through it. */
export type Network = {
  /** Flat, in the order of `describeParameters`; write here to change them. */
  readonly weights: Float64Array;
  /** What the last `backpropagate` found, in the same order. */
  readonly gradient: Float64Array;
  /** Outputs [steps, batch, output] for inputs [time, batch, input], without dropout.
   * @param references  [steps, batch, reference], for a network that mixes references */
  predict(inputs: Float64Array, time: number, batch: number, references?: Float64Array): Float64Array;
  /** The loss, and in `gradient` its gradient by every weight, by full backpropagation through time.
   * @param generator  draws dropout masks; null for no dropout
   * @see Werbos 1990, "Backpropagation Through Time" */
  backpropagate(batch: Batch, loss: Loss, generator: Generator | null): number;
};

const none = new Float64Array(0);

/** Makes a network with all weights 0. */
export function createNetwork(shape: NetworkShape): Network {
  const { hiddenSize: H } = shape;
  const I = layerInputSize(shape);
  const weights = new Float64Array(countParameters(shape));
  const gradient = new Float64Array(weights.length);
  const W = viewParameters(shape, weights);
  const dW = viewParameters(shape, gradient);
  let room = createRoom(0, 0);

  return {
    weights,
    gradient,

    predict(inputs, time, batch, references = none) {
      checkInputs(shape, inputs, time, batch);
      const steps = shape.head === 'every' ? time : 1;
      checkReferences(shape, references, steps, batch);
      const lowest = lowestInputs(W, inputs, time * batch);
      const loop = createLoop(shape, batch);
      const { hidden } = loop[shape.layers - 1].next;
      const read = new Float64Array(steps * batch * H);
      for (let t = 0; t < time; t++) {
        forwardStep(shape, W, loop, lowest, t * batch * I, batch, null);
        if (shape.head === 'every' || t === time - 1) read.set(hidden, (steps === 1 ? 0 : t) * batch * H);
      }
      const readLowest = lowest.subarray((time - steps) * batch * I);
      return answer(shape, W, read, readLowest, references, steps * batch).outputs;
    },

    backpropagate(batch, loss, generator) {
      checkBatch(shape, loss, batch);
      const { time: T, batch: B, inputs, references = none } = batch;
      if (T > room.time || B > room.batch) room = createRoom(Math.max(T, room.time), Math.max(B, room.batch));
      const { tape, d, readHidden, dReadHidden } = room;
      const top = shape.layers - 1;
      // The first time step that the head reads; it reads all from there on.
      const readFrom = shape.head === 'every' ? 0 : T - 1;
      const rows = (T - readFrom) * B;
      const lowest = lowestInputs(W, inputs, T * B);
      const readLowest = lowest.subarray(readFrom * B * I);

      for (let t = 0; t < T; t++) {
        forwardStep(shape, W, tape[t], lowest, t * B * I, B, generator);
        if (t < readFrom) continue;
        const { hidden } = tape[t][top].next;
        const readAt = (t - readFrom) * B * H;
        for (let at = 0; at < B * H; at++) readHidden[readAt + at] = hidden[at];
      }
      const read = readHidden.subarray(0, rows * H);
      const dRead = dReadHidden.subarray(0, rows * H);
      const way = answer(shape, W, read, readLowest, references, rows);
      const dOutputs = new Float64Array(way.outputs.length);
      const value = evaluateLoss(loss, way.outputs, batch, dOutputs);

      gradient.fill(0);
      const dReadLowest = answerBackward(
        shape,
        W,
        dW,
        read,
        readLowest,
        references,
        way,
        dRead,
        dOutputs,
        rows,
      );
      const dLowest = new Float64Array(dReadLowest ? T * B * H : 0);
      if (dReadLowest) dLowest.set(dReadLowest, readFrom * B * H);
      for (const { state } of d) {
        state.hidden.fill(0);
        state.cellState.fill(0);
      }
      for (let t = T - 1; t >= 0; t--) {
        if (t >= readFrom) {
          const { hidden: dHidden } = d[top].state;
          const readAt = (t - readFrom) * B * H;
          for (let at = 0; at < B * H; at++) dHidden[at] += dRead[readAt + at];
        }
        backwardStep(shape, W, tape[t], d, B);
        const { input: dInput } = d[0];
        if (dInput) for (let at = 0; at < B * H; at++) dLowest[t * B * H + at] += dInput[at];
      }
      if (dW.projection) projectBackward(dW.projection, inputs, lowest, dLowest, T * B);
      return value;
    },
  };

  /** What backpropagation through time writes to, kept from one batch to the next. */
  function createRoom(time: number, batch: number) {
    const rows = (shape.head === 'every' ? time : 1) * batch;
    return {
      time,
      batch,
      tape: createTape(shape, time, batch),
      d: createTravellingGradient(shape, dW, batch),
      readHidden: new Float64Array(rows * H),
      dReadHidden: new Float64Array(rows * H),
    };
  }
}
