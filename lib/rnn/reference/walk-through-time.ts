import type { NetworkShape } from '../schema.ts';
import { answer, lowestInputs } from './answer.ts';
import type { CellState, CellStep, CellStepGradient } from './cell.ts';
import { cells } from './cells.ts';
import { checkInputs, checkReferences } from './check-batch.ts';
import { forwardStep } from './forward-step.ts';
import { addProduct } from './matrix-product.ts';
import { type DenseWeights, layerInputSize, viewParameters } from './parameters.ts';
import { createTape, type LayerStep, zeroStates } from './tape.ts';

/** What one layer held at each step of a walk. */
export type LayerWalk = {
  /** State after each step, [time, hidden]. */
  readonly hidden: Float64Array;
  /** [time, hidden]; empty for cells that carry only their hidden state. */
  readonly cellState: Float64Array;
  /** By name, [time, hidden] each: `reset`, `update`, `candidate` for a GRU. */
  readonly gates: { readonly [gate: string]: Float64Array };
};

/** One sequence run through a network and kept whole, so that gradients can be sent back along it. */
export type Walk = {
  /** What the head says after the last step, [output]. */
  readonly outputs: Float64Array;
  /** From the lowest layer up. */
  readonly layers: readonly LayerWalk[];
  /** Backpropagates any number of gradients by the last state at once, one a row.
   * @param gradients  one state a layer, from the lowest up, [rows, hidden] each; not changed
   * @param visit      called from the last step to the first with the gradient by that step's input,
   *                   [rows, input], and by the states before it; the arrays are written anew each time
   * @see Werbos 1990, "Backpropagation Through Time" */
  back(
    gradients: readonly CellState[],
    visit: (time: number, dInput: Float64Array, dStates: readonly CellState[]) => void,
  ): void;
};

/** Runs one sequence through a network without dropout, from the zero state.
 * @param weights  flat, in the order of `describeParameters`
 * @param inputs   [time, input]
 * @param references  of the last step, [reference], for a network that mixes references
 * @throws RangeError if weights or inputs do not fit the shape */
export function walkThroughTime(
  shape: NetworkShape,
  weights: Float64Array,
  inputs: Float64Array,
  time: number,
  references = new Float64Array(0),
): Walk {
  checkInputs(shape, inputs, time, 1);
  checkReferences(shape, references, 1, 1);
  const { hiddenSize: H, layers } = shape;
  const I = layerInputSize(shape);
  const cell = cells[shape.cell];
  const W = viewParameters(shape, weights);
  const tape = createTape(shape, time, 1);
  const lowest = lowestInputs(W, inputs, time);
  tape.forEach((step, t) => {
    forwardStep(shape, W, step, lowest, t * I, 1, null);
  });
  const { hidden } = tape[time - 1][layers - 1].next;
  const { outputs } = answer(shape, W, hidden, lowest.subarray((time - 1) * I), references, 1);

  return {
    outputs,

    layers: Array.from({ length: layers }, (_, layer) => {
      const steps = tape.map((step) => step[layer]);
      return {
        hidden: join(steps, (step) => step.next.hidden),
        cellState: join(steps, (step) => step.next.cellState),
        gates: Object.fromEntries(
          cell.gates.map((name, block) => [
            name,
            join(steps, (step) => step.gates.subarray(block * H, (block + 1) * H)),
          ]),
        ),
      };
    }),

    back(gradients, visit) {
      const rows = gradients[0].hidden.length / H;
      const repeated = createRepeatedSteps(shape, rows);
      const d: readonly CellStepGradient[] = gradients.map(({ hidden, cellState }, layer) => ({
        weights: null,
        state: { hidden: hidden.slice(), cellState: cellState.slice() },
        input: new Float64Array(rows * W.layers[layer].inputSize),
        gates: new Float64Array(rows * cell.gates.length * H),
        kept: new Float64Array(rows * cell.keptBlocks * H),
      }));
      const dStates = d.map(({ state }) => state);
      for (let t = time - 1; t >= 0; t--) {
        for (let layer = layers - 1; layer >= 0; layer--) {
          repeatStep(repeated[layer], tape[t][layer]);
          cell.backward(W.layers[layer], repeated[layer], d[layer], rows);
          if (layer > 0) addTo(dStates[layer - 1].hidden, d[layer].input);
        }
        const dLowest = d[0].input ?? new Float64Array(0);
        const own = lowest.subarray(t * I, (t + 1) * I);
        visit(t, W.projection ? throughProjection(W.projection, own, dLowest, rows) : dLowest, dStates);
      }
    },
  };
}

/** The gradient by the inputs for one by their projection, [rows, hidden] -> [rows, input].
 * @param projected  what every row holds, [hidden] */
function throughProjection(
  { weights, bias }: DenseWeights,
  projected: Float64Array,
  dProjected: Float64Array,
  rows: number,
): Float64Array {
  const H = bias.length;
  const I = weights.length / H;
  const dInputs = new Float64Array(rows * I);
  const dSums = dProjected.map((slope, at) => slope * (1 - projected[at % H] ** 2));
  addProduct(dInputs, dSums, weights, rows, H, I);
  return dInputs;
}

/** One array of [steps, hidden] out of one a step. */
function join(steps: readonly LayerStep[], take: (step: LayerStep) => Float64Array): Float64Array {
  const width = take(steps[0]).length;
  const joined = new Float64Array(steps.length * width);
  steps.forEach((step, t) => {
    joined.set(take(step), t * width);
  });
  return joined;
}

/** Room for one step of each layer with the same sequence in every row. */
function createRepeatedSteps(shape: NetworkShape, rows: number): readonly CellStep[] {
  const { gates, keptBlocks } = cells[shape.cell];
  const next = zeroStates(shape, 0);
  return zeroStates(shape, rows).map((previous, layer) => ({
    input: new Float64Array(rows * (layer === 0 ? layerInputSize(shape) : shape.hiddenSize)),
    previous,
    next: next[layer],
    gates: new Float64Array(rows * gates.length * shape.hiddenSize),
    kept: new Float64Array(rows * keptBlocks * shape.hiddenSize),
  }));
}

/** Writes one row of a tape into every row of its first argument. */
function repeatStep(out: CellStep, step: CellStep): void {
  repeat(out.input, step.input);
  repeat(out.previous.hidden, step.previous.hidden);
  repeat(out.previous.cellState, step.previous.cellState);
  repeat(out.gates, step.gates);
  repeat(out.kept, step.kept);
}

function repeat(out: Float64Array, row: Float64Array): void {
  if (row.length === 0) return;
  for (let at = 0; at < out.length; at += row.length) out.set(row, at);
}

function addTo(out: Float64Array, added: Float64Array | null): void {
  if (!added) return;
  for (let at = 0; at < out.length; at++) out[at] += added[at];
}
