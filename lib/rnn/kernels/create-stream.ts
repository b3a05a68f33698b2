import { checkReferences } from '../reference/check-batch.ts';
import type { NetworkShape, Stream } from '../schema.ts';
import { countPanels } from './arena.ts';
import type { Variant } from './variant.ts';
import { writePanels } from './weight-panels.ts';
import { createWorkspace } from './workspace.ts';

/** The place of `carried` among the words of a `Layer`, see assembly/layer.as. */
const carriedWord = 3;

/** Makes a stream that gives, piece by piece, what `predict` gives for the whole, bit for bit.
 * @param weights  flat, in the order of `describeParameters`; copied
 * @throws RangeError if there are not as many weights as the shape asks, or later if a piece does not fit */
export function createStream(
  shape: NetworkShape,
  weights: Float64Array,
  batch: number,
  variant: Variant,
): Stream {
  const { inputSize: I, outputSize: O } = shape;
  const { kernels, views, panels, fixed, prepareTape, forward } = createWorkspace(shape, variant);
  writePanels(views.floats, fixed.weights, panels, weights, 'weights');
  // What is carried, a layer: hidden state and cell state, [units, batch, 16] each.
  const stateLength = 16 * batch * countPanels(shape).units;
  const kept = fixed.layers.map(() => new Float32Array(2 * stateLength));
  let carried = 0;

  return {
    next(inputs, time, references) {
      if (inputs.length !== time * batch * I || inputs.length === 0) {
        throw new RangeError(
          `inputs must hold [time ${time}, batch ${batch}, input ${I}] = ${time * batch * I} numbers, hold ${inputs.length}.`,
        );
      }
      checkReferences(shape, references, shape.head === 'every' ? time : 1, batch);
      const tape = prepareTape(time, batch);
      const statesOf = (layer: number) =>
        shape.cell === 'lstm' ? [tape.hidden[layer], tape.cell[layer]] : [tape.hidden[layer]];
      kept.forEach((state, layer) => {
        views.words[fixed.layers[layer] / 4 + carriedWord] = carried;
        statesOf(layer).forEach((address, part) => {
          views.floats.set(state.subarray(part * stateLength, (part + 1) * stateLength), address / 4);
        });
      });
      views.doubles.set(inputs, tape.inputRows / 8);
      if (references) views.doubles.set(references, tape.referenceRows / 8);
      forward(tape, false);
      kept.forEach((state, layer) => {
        statesOf(layer).forEach((address, part) => {
          const last = address / 4 + time * stateLength;
          state.set(views.floats.subarray(last, last + stateLength), part * stateLength);
        });
      });
      carried = 1;
      kernels.unpackRows(tape.inputRows, tape.outputs, tape.steps, batch, O);
      return views.doubles.slice(tape.inputRows / 8, tape.inputRows / 8 + tape.steps * batch * O);
    },

    reset() {
      for (const state of kept) state.fill(0);
      carried = 0;
    },
  };
}
