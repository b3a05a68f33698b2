import type { NetworkShape } from '../schema.ts';
import type { CellState, CellStep } from './cell.ts';
import { cells } from './cells.ts';
import { layerInputSize } from './parameters.ts';

/** What one layer reads and writes in one time step. */
export type LayerStep = CellStep & {
  /** What dropout multiplied the input by, [batch, input]. */
  readonly mask: Float64Array;
};

/** One time step of all layers, from the lowest up. */
export type TimeStep = readonly LayerStep[];

/** Makes room for `time` steps in a row: the next state of each is the previous state of the one after.
 * All states are zero; `forward` leaves that of the first step so. */
export function createTape(shape: NetworkShape, time: number, batch: number): readonly TimeStep[] {
  let states = zeroStates(shape, batch);
  return Array.from({ length: time }, () => {
    const step = createTimeStep(shape, batch, states, zeroStates(shape, batch));
    states = step.map(({ next }) => next);
    return step;
  });
}

/** Makes room for one time step that goes on from its own states, for a network that is only run forward. */
export function createLoop(shape: NetworkShape, batch: number): TimeStep {
  const states = zeroStates(shape, batch);
  return createTimeStep(shape, batch, states, states);
}

/** The state of every layer before the first step. */
export const zeroStates = ({ cell, hiddenSize, layers }: NetworkShape, batch: number): readonly CellState[] =>
  Array.from({ length: layers }, () => cells[cell].zeroState(batch, hiddenSize));

function createTimeStep(
  shape: NetworkShape,
  batch: number,
  previous: readonly CellState[],
  next: readonly CellState[],
): TimeStep {
  const { gates, keptBlocks } = cells[shape.cell];
  return previous.map((_, layer) => {
    const inputLength = batch * (layer === 0 ? layerInputSize(shape) : shape.hiddenSize);
    return {
      input: new Float64Array(inputLength),
      mask: new Float64Array(inputLength),
      previous: previous[layer],
      next: next[layer],
      gates: new Float64Array(batch * gates.length * shape.hiddenSize),
      kept: new Float64Array(batch * keptBlocks * shape.hiddenSize),
    };
  });
}
