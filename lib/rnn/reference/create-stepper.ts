import type { NetworkShape } from '../schema.ts';
import { answer, lowestInputs } from './answer.ts';
import type { CellState } from './cell.ts';
import { cells } from './cells.ts';
import { checkInputs, checkReferences } from './check-batch.ts';
import { forwardStep } from './forward-step.ts';
import { viewParameters } from './parameters.ts';
import { createLoop } from './tape.ts';

/** A network run forward one time step at a time, with what it remembers laid open. */
export type Stepper = {
  /** Outputs [batch, output] after one more time step; a `last` head reads every step here.
   * The batch is fixed by the first step after a reset.
   * @param input       [batch, input]
   * @param references  [batch, reference], for a network that mixes references
   * @throws RangeError if the input does not fit the shape or the batch */
  step(input: Float64Array, references?: Float64Array): Float64Array;
  /** Forgets all: the next step is a first one. */
  reset(): void;
  /** Copies of the states after the last step, one a layer, [batch, hidden] each; empty before the first. */
  state(): readonly CellState[];
  /** Goes on from these states, as `state` gave them.
   * @throws RangeError if they do not fit the shape */
  setState(states: readonly CellState[]): void;
  /** Copies of the gates of the last step, one entry a layer; empty before the first. */
  gates(): readonly LayerGates[];
};

/** A layer's gates by name, [batch, hidden] each: `reset`, `update`, `candidate` for a GRU. */
export type LayerGates = { readonly [gate: string]: Float64Array };

/** Makes a stepper that gives, step by step, what `predict` gives for the whole, bit for bit.
 * @param weights  flat, in the order of `describeParameters`; copied
 * @throws RangeError if there are not as many weights as the shape asks */
export function createStepper(shape: NetworkShape, weights: Float64Array): Stepper {
  const { inputSize: I, hiddenSize: H } = shape;
  const W = viewParameters(shape, weights.slice());
  const cell = cells[shape.cell];
  let batch = 0;
  let loop = createLoop(shape, 0);

  const start = (newBatch: number) => {
    batch = newBatch;
    loop = createLoop(shape, newBatch);
  };

  return {
    step(input, references = new Float64Array(0)) {
      const fitting = batch || Math.floor(input.length / I);
      checkInputs(shape, input, 1, fitting);
      checkReferences(shape, references, 1, fitting);
      if (batch === 0) start(fitting);
      const lowest = lowestInputs(W, input, batch);
      forwardStep(shape, W, loop, lowest, 0, batch, null);
      return answer(shape, W, loop[shape.layers - 1].next.hidden, lowest, references, batch).outputs;
    },

    reset: () => start(0),

    state: () =>
      batch === 0
        ? []
        : loop.map(({ next }) => ({ hidden: next.hidden.slice(), cellState: next.cellState.slice() })),

    setState(states) {
      if (states.length === 0) return start(0);
      if (states.length !== shape.layers) {
        throw new RangeError(`States must be given for ${shape.layers} layers, not ${states.length}.`);
      }
      const newBatch = Math.floor(states[0].hidden.length / H);
      const { hidden, cellState } = cell.zeroState(newBatch, H);
      for (const state of states) {
        if (state.hidden.length !== hidden.length || state.cellState.length !== cellState.length) {
          throw new RangeError(
            `A state must hold ${hidden.length} hidden and ${cellState.length} cell values, ` +
              `holds ${state.hidden.length} and ${state.cellState.length}.`,
          );
        }
      }
      start(newBatch);
      loop.forEach(({ next }, layer) => {
        next.hidden.set(states[layer].hidden);
        next.cellState.set(states[layer].cellState);
      });
    },

    gates: () =>
      batch === 0
        ? []
        : loop.map(({ gates }) =>
            Object.fromEntries(cell.gates.map((name, block) => [name, takeBlock(gates, block, batch, H)])),
          ),
  };

  /** Block number `block` of each row, [batch, gates * hidden] -> [batch, hidden]. */
  function takeBlock(gates: Float64Array, block: number, rows: number, size: number): Float64Array {
    const width = cell.gates.length * size;
    return Float64Array.from({ length: rows * size }, (_, at) => {
      const row = Math.floor(at / size);
      return gates[row * width + block * size + (at % size)];
    });
  }
}
