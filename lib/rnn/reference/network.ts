import type { Batch, Loss, NetworkShape } from '../schema.ts';
import { backwardStep, createTravellingGradient } from './backward-step.ts';
import { checkBatch, checkInputs } from './check-batch.ts';
import { headBackward, headForward } from './dense-head.ts';
import { evaluateLoss } from './evaluate-loss.ts';
import { forwardStep } from './forward-step.ts';
import type { Generator } from './generator.ts';
import { countParameters, viewParameters } from './parameters.ts';
import { createLoop, createTape } from './tape.ts';

/** A network's weights, and the two ways through it. */
export type Network = {
  /** Flat, in the order of `describeParameters`; write here to change them. */
  readonly weights: Float64Array;
  /** What the last `backpropagate` found, in the same order. */
  readonly gradient: Float64Array;
  /** Outputs [steps, batch, output] for inputs [time, batch, input], without dropout. */
  predict(inputs: Float64Array, time: number, batch: number): Float64Array;
  /** The loss, and in `gradient` its gradient by every weight, by full backpropagation through time.
   * @param generator  draws dropout masks; null for no dropout
   * @see Werbos 1990, "Backpropagation Through Time" */
  backpropagate(batch: Batch, loss: Loss, generator: Generator | null): number;
};

/** Makes a network with all weights 0. */
export function createNetwork(shape: NetworkShape): Network {
  const { inputSize: I, hiddenSize: H, outputSize: O } = shape;
  const weights = new Float64Array(countParameters(shape));
  const gradient = new Float64Array(weights.length);
  const W = viewParameters(shape, weights);
  const dW = viewParameters(shape, gradient);
  let room = createRoom(0, 0);

  return {
    weights,
    gradient,

    predict(inputs, time, batch) {
      checkInputs(shape, inputs, time, batch);
      const loop = createLoop(shape, batch);
      const { hidden } = loop[shape.layers - 1].next;
      const steps = shape.head === 'every' ? time : 1;
      const outputs = new Float64Array(steps * batch * O);

      for (let t = 0; t < time; t++) {
        forwardStep(shape, W, loop, inputs, t * batch * I, batch, null);
        if (shape.head === 'every') {
          headForward(outputs.subarray(t * batch * O, (t + 1) * batch * O), W, hidden, batch);
        }
      }
      if (shape.head === 'last') headForward(outputs, W, hidden, batch);
      return outputs;
    },

    backpropagate(batch, loss, generator) {
      checkBatch(shape, loss, batch);
      const { time: T, batch: B, inputs } = batch;
      if (T > room.time || B > room.batch) room = createRoom(Math.max(T, room.time), Math.max(B, room.batch));
      const { tape, d, readHidden, outputs, dReadHidden, dOutputs } = room;
      const top = shape.layers - 1;
      // The first time step that the head reads; it reads all from there on.
      const readFrom = shape.head === 'every' ? 0 : T - 1;
      const rows = (T - readFrom) * B;

      for (let t = 0; t < T; t++) {
        forwardStep(shape, W, tape[t], inputs, t * B * I, B, generator);
        if (t < readFrom) continue;
        const { hidden } = tape[t][top].next;
        const readAt = (t - readFrom) * B * H;
        for (let at = 0; at < B * H; at++) readHidden[readAt + at] = hidden[at];
      }
      headForward(outputs, W, readHidden, rows);
      const value = evaluateLoss(loss, outputs, batch, dOutputs);

      gradient.fill(0);
      headBackward(dReadHidden, dW, W, readHidden, dOutputs, rows);
      for (const { state } of d) {
        state.hidden.fill(0);
        state.cellState.fill(0);
      }
      for (let t = T - 1; t >= 0; t--) {
        if (t >= readFrom) {
          const { hidden: dHidden } = d[top].state;
          const readAt = (t - readFrom) * B * H;
          for (let at = 0; at < B * H; at++) dHidden[at] += dReadHidden[readAt + at];
        }
        backwardStep(shape, W, tape[t], d, B);
      }
      return value;
    },
  };

  /** All that backpropagation writes to, kept from one batch to the next. */
  function createRoom(time: number, batch: number) {
    const rows = (shape.head === 'every' ? time : 1) * batch;
    return {
      time,
      batch,
      tape: createTape(shape, time, batch),
      d: createTravellingGradient(shape, dW, batch),
      readHidden: new Float64Array(rows * H),
      outputs: new Float64Array(rows * O),
      dReadHidden: new Float64Array(rows * H),
      dOutputs: new Float64Array(rows * O),
    };
  }
}
