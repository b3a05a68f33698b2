import type { NetworkShape } from '../schema.ts';
import { headBackward, headForward } from './dense-head.ts';
import { projectForward, type Readout, readOutBackward, readOutForward } from './dense-layers.ts';
import { mixBackward, mixForward } from './mix-references.ts';
import { headSize, type NetworkWeights } from './parameters.ts';

/** What the lowest recurrent layer reads: the inputs, or their projection. [rows, input] -> [rows, lowest input] */
export const lowestInputs = (
  { projection }: NetworkWeights,
  inputs: Float64Array,
  rows: number,
): Float64Array => (projection ? projectForward(projection, inputs, rows) : inputs);

/** The outputs for some states, and what backward needs of the way to them. */
export type Answer = {
  /** [rows, output] */
  readonly outputs: Float64Array;
  /** [rows, output + references]; the outputs themselves where nothing is mixed. */
  readonly head: Float64Array;
  /** Null where there are no dense layers. */
  readonly readout: Readout | null;
};

/** Goes from the top states to the outputs.
 * @param hidden      [rows, hidden]
 * @param lowest      [rows, lowest input], as `lowestInputs` gave them
 * @param references  [rows, references]; empty where none are mixed */
export function answer(
  shape: NetworkShape,
  W: NetworkWeights,
  hidden: Float64Array,
  lowest: Float64Array,
  references: Float64Array,
  rows: number,
): Answer {
  const readout = W.readout ? readOutForward(W.readout, hidden, lowest, rows) : null;
  const head = new Float64Array(rows * headSize(shape));
  headForward(head, W, readout?.values ?? hidden, rows);
  if (!shape.references) return { outputs: head, head, readout };
  const outputs = new Float64Array(rows * shape.outputSize);
  mixForward(outputs, head, references, rows, shape.outputSize, shape.references);
  return { outputs, head, readout };
}

/** Goes back: adds to the gradient of the weights, writes that by the top states, and gives that by the projection, null
 * where there is none.
 * @param dHidden   overwritten, [rows, hidden]
 * @param dOutputs  [rows, output] */
export function answerBackward(
  shape: NetworkShape,
  W: NetworkWeights,
  dW: NetworkWeights,
  hidden: Float64Array,
  lowest: Float64Array,
  references: Float64Array,
  { head, readout }: Answer,
  dHidden: Float64Array,
  dOutputs: Float64Array,
  rows: number,
): Float64Array | null {
  let dHead = dOutputs;
  if (shape.references) {
    dHead = new Float64Array(head.length);
    mixBackward(dHead, dOutputs, head, references, rows, shape.outputSize, shape.references);
  }
  if (!readout || !W.readout || !dW.readout) {
    headBackward(dHidden, dW, W, hidden, dHead, rows);
    return null;
  }
  const dValues = new Float64Array(rows * shape.hiddenSize);
  headBackward(dValues, dW, W, readout.values, dHead, rows);
  const d = readOutBackward(W.readout, dW.readout, hidden, lowest, readout.sums, dValues, rows);
  dHidden.set(d.dHidden);
  return d.dProjected;
}
