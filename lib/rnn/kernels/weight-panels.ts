import { describeParameters, layerInputSize } from '../reference/parameters.ts';
import type { NetworkShape } from '../schema.ts';

/** Where the weights lie in the kernels' memory, counted in numbers: panels of 16 columns, one column a gate of a unit
 * or an output, [bias row, rows of input weights, rows of recurrent weights]. What pads a panel stays 0. */
export type WeightPanels = {
  /** All numbers, a multiple of 16. */
  readonly length: number;
  /** First number of each layer's panels, then of the head's, and then of the projection's and the readout's if there are. */
  readonly offsets: readonly number[];
  /** The place of each weight in the order of `describeParameters`. */
  readonly places: Int32Array;
};

/** Finds the place of every weight of a network in its panels. */
export function layWeightPanels(shape: NetworkShape): WeightPanels {
  const { cell, hiddenSize: H } = shape;
  const parameters = describeParameters(shape);
  const last = parameters[parameters.length - 1];
  const places = new Int32Array(last.offset + last.columns);
  const offsets: number[] = [];
  let offset = 0;
  /** Of the dense layer whose weights came last. */
  let denseInputs = 0;

  for (const { name, layer, rows, columns, offset: from } of parameters) {
    const I = layer === 0 ? layerInputSize(shape) : H;
    if (name === 'headWeights' || name === 'projectionWeights' || name === 'readoutWeights') {
      offsets.push(offset);
      denseInputs = columns;
      for (let at = 0; at < rows * columns; at++) {
        places[from + at] = offset + densePlace(Math.floor(at / columns), 1 + (at % columns), columns);
      }
    } else if (name === 'headBias' || name === 'projectionBias' || name === 'readoutBias') {
      for (let output = 0; output < columns; output++)
        places[from + output] = offset + densePlace(output, 0, denseInputs);
      offset += Math.ceil(columns / 16) * 16 * (1 + denseInputs);
    } else {
      if (name === 'inputWeights') offsets.push(offset);
      for (let at = 0; at < rows * columns; at++) {
        const gateRow = name === 'bias' ? at : Math.floor(at / columns);
        const column = { block: Math.floor(gateRow / H), unit: gateRow % H };
        const row = name === 'bias' ? { part: name, k: 0 } : { part: name, k: at % columns };
        places[from + at] = offset + gatePlaces[cell](column, row, I, H);
      }
      if (name === 'bias') offset += layerLength(cell, I, H);
    }
  }
  return { length: offset, offsets, places };
}

/** Weights, or what goes with each, out of the panels at `address` into the order of `describeParameters`. */
export function readPanels(memory: Float32Array, address: number, { places }: WeightPanels): Float64Array {
  const values = new Float64Array(places.length);
  // A plain loop: `Float64Array.from` with a function took longer than the update it follows.
  for (let at = 0; at < places.length; at++) values[at] = memory[address / 4 + places[at]];
  return values;
}

/** And back.
 * @throws RangeError if there are not as many values as weights */
export function writePanels(
  memory: Float32Array,
  address: number,
  { places }: WeightPanels,
  values: Float64Array,
  name: string,
): void {
  if (values.length !== places.length) {
    throw new RangeError(`${name} must hold ${places.length} numbers, hold ${values.length}.`);
  }
  for (let at = 0; at < places.length; at++) memory[address / 4 + places[at]] = values[at];
}

/** A gate's block in the packed rows of the reference, and the unit. */
type Column = { readonly block: number; readonly unit: number };
type Row = { readonly part: 'bias' | 'inputWeights' | 'recurrentWeights'; readonly k: number };
type GatePlace = (column: Column, row: Row, I: number, H: number) => number;

const gatePlaces: { readonly [Cell in NetworkShape['cell']]: GatePlace } = {
  elman: ({ unit }, row, I, H) => (unit >> 4) * panelLength(I, H) + 16 * rowOf(row, I) + (unit & 15),

  // Two panels hold 8 units: [input 8, forget 8] [candidate 8, output 8].
  lstm: ({ block, unit }, row, I, H) => {
    const panel = 2 * (unit >> 3) + (block >> 1);
    return panel * panelLength(I, H) + 16 * rowOf(row, I) + 8 * (block & 1) + (unit & 7);
  },

  // The candidate's weights by the input and by the hidden state stand in panels apart.
  gru: ({ block, unit }, row, I, H) => {
    const units = Math.ceil(H / 16);
    const panel = unit >> 4;
    const column = unit & 15;
    const reset = units * 16 * (1 + I);
    const recurrent = reset + 2 * units * panelLength(I, H);
    if (block < 2) return reset + (block * units + panel) * panelLength(I, H) + 16 * rowOf(row, I) + column;
    const readsHidden = row.part === 'recurrentWeights' || block === 3;
    if (readsHidden) return recurrent + panel * 16 * (1 + H) + 16 * rowOf(row, 0) + column;
    return panel * 16 * (1 + I) + 16 * rowOf(row, I) + column;
  },
};

const panelLength = (I: number, H: number) => 16 * (1 + I + H);

const rowOf = ({ part, k }: Row, I: number) =>
  part === 'bias' ? 0 : part === 'inputWeights' ? 1 + k : 1 + I + k;

const densePlace = (output: number, row: number, inputs: number) =>
  (output >> 4) * 16 * (1 + inputs) + 16 * row + (output & 15);

function layerLength(cell: NetworkShape['cell'], I: number, H: number): number {
  const units = Math.ceil(H / 16);
  if (cell === 'elman') return units * panelLength(I, H);
  if (cell === 'lstm') return 2 * Math.ceil(H / 8) * panelLength(I, H);
  return units * (2 * panelLength(I, H) + 16 * (1 + I) + 16 * (1 + H));
}
