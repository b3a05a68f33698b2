import { headSize } from '../reference/parameters.ts';
import type { NetworkShape } from '../schema.ts';
import type { WeightPanels } from './weight-panels.ts';

/** Addresses, in bytes, of what does not depend on the batch. */
export type FixedArena = {
  readonly generator: number;
  readonly quantiles: number;
  readonly zeros: number;
  /** Room for the loss of one row, and for the shares of its references. */
  readonly lossRow: number;
  readonly mixRow: number;
  readonly layers: readonly number[];
  readonly head: number;
  readonly projection: number;
  readonly readout: number;
  readonly weights: number;
  readonly averaged: number;
  readonly gradient: number;
  readonly first: number;
  readonly second: number;
  readonly recurrentTransposed: readonly number[];
  readonly inputTransposed: readonly number[];
  readonly headTransposed: number;
  readonly readoutTransposed: number;
  readonly end: number;
};

/** Addresses, in bytes, of what one pass over [time, batch] sequences reads and writes. */
export type Tape = {
  readonly time: number;
  readonly batch: number;
  /** Steps that the head reads. */
  readonly steps: number;
  /** Where the caller's float64 come in, and outputs go out. */
  readonly inputRows: number;
  readonly targetRows: number;
  readonly weightRows: number;
  readonly referenceRows: number;
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly cell: readonly number[];
  readonly gates: readonly number[];
  /** Of some steps, and of one layer after the other. */
  readonly dGates: number;
  /** Of all layers but the lowest, `maskStep` bytes apart, and what they leave of the layer below. */
  readonly masks: number;
  readonly maskStep: number;
  readonly masked: readonly number[];
  readonly dHidden: number;
  readonly carry: number;
  readonly dState: number;
  /** Of the dense layers, [time, units, batch, 16]; `dProjected` as long. */
  readonly projected: number;
  readonly dProjected: number;
  /** [steps, units, batch, 16] each. */
  readonly readoutSums: number;
  readonly readoutGates: number;
  readonly readout: number;
  readonly dReadout: number;
  /** What the head gives; where no references are mixed, the outputs. */
  readonly headOutputs: number;
  readonly dHeadOutputs: number;
  readonly outputs: number;
  readonly dOutputs: number;
  readonly end: number;
};

/** Panels of a layer, see `Layer` in assembly/layer.as. */
export type PanelCounts = {
  readonly units: number;
  readonly gates: number;
  readonly inputGates: number;
  readonly recurrentFirst: number;
  readonly recurrentGates: number;
};

/** Panels of 16 columns that the states and gates of a layer take. */
export function countPanels({ cell, hiddenSize }: NetworkShape): PanelCounts {
  const units = Math.ceil(hiddenSize / 16);
  if (cell === 'gru') {
    return {
      units,
      gates: 4 * units,
      inputGates: 3 * units,
      recurrentFirst: units,
      recurrentGates: 3 * units,
    };
  }
  const gates = cell === 'lstm' ? 2 * Math.ceil(hiddenSize / 8) : units;
  return { units, gates, inputGates: gates, recurrentFirst: 0, recurrentGates: gates };
}

/** Below stand the constants that the kernels bring along. */
const firstFree = 4096;
const structBytes = 128;

/** Places what does not depend on the batch: weights, gradients, moments. */
export function layFixed(shape: NetworkShape, panels: WeightPanels): FixedArena {
  const { layers, outputSize, projected, references = 0 } = shape;
  const headPanels = Math.ceil(headSize(shape) / 16);
  const { units, inputGates, recurrentGates } = countPanels(shape);
  const take = createTaker(firstFree);
  const each = (bytes: number) => Array.from({ length: layers }, () => take(bytes));
  return {
    generator: take(16),
    quantiles: take(8 * outputSize),
    zeros: take(64),
    lossRow: take(4 * 64 * Math.ceil(outputSize / 16)),
    mixRow: take(4 * references),
    layers: each(structBytes),
    head: take(structBytes),
    projection: take(structBytes),
    readout: take(structBytes),
    weights: take(4 * panels.length),
    averaged: take(4 * panels.length),
    gradient: take(4 * panels.length),
    first: take(4 * panels.length),
    second: take(4 * panels.length),
    recurrentTransposed: each(1024 * units * recurrentGates),
    inputTransposed: each(layers > 1 || projected ? 1024 * units * inputGates : 0),
    headTransposed: take(1024 * units * headPanels),
    readoutTransposed: take(projected ? 2048 * units * units : 0),
    end: take(0),
  };
}

/** Places what a batch of that size needs, behind `fixedEnd`. */
export function layTape(shape: NetworkShape, fixedEnd: number, time: number, batch: number): Tape {
  const { cell, inputSize, layers, outputSize, dropout, projected, references = 0 } = shape;
  const { units, gates } = countPanels(shape);
  const take = createTaker(fixedEnd);
  const each = (bytes: number) => Array.from({ length: layers }, () => take(bytes));
  const steps = shape.head === 'every' ? time : 1;
  const step = 64 * batch * units;
  const outputRows = steps * batch * outputSize;
  const outputPanels = 64 * steps * batch * Math.ceil(outputSize / 16);
  const headPanels = 64 * steps * batch * Math.ceil(headSize(shape) / 16);
  const projectedBytes = projected ? time * step : 0;
  const readoutBytes = projected ? steps * step : 0;
  const maskStep = dropout > 0 && layers > 1 ? time * step : 0;
  return {
    time,
    batch,
    steps,
    inputRows: take(8 * Math.max(time * batch * inputSize, outputRows)),
    targetRows: take(8 * outputRows),
    weightRows: take(8 * outputRows),
    referenceRows: take(8 * steps * batch * references),
    inputs: take(64 * time * batch * Math.ceil(inputSize / 16)),
    hidden: each((time + 1) * step),
    cell: each(cell === 'lstm' ? (time + 1) * step : 0),
    gates: each(cell === 'elman' ? 0 : 64 * time * batch * gates),
    dGates: take(64 * Math.max(192, batch) * gates),
    masks: take((layers - 1) * maskStep),
    maskStep,
    masked: each(maskStep),
    dHidden: take(time * step),
    carry: take(step),
    dState: take(step),
    projected: take(projectedBytes),
    dProjected: take(projectedBytes),
    readoutSums: take(readoutBytes),
    readoutGates: take(readoutBytes),
    readout: take(readoutBytes),
    dReadout: take(readoutBytes),
    ...layOutputs(),
    end: take(0),
  };

  function layOutputs() {
    const outputs = take(outputPanels);
    const dOutputs = take(outputPanels);
    if (references === 0) return { headOutputs: outputs, dHeadOutputs: dOutputs, outputs, dOutputs };
    return { headOutputs: take(headPanels), dHeadOutputs: take(headPanels), outputs, dOutputs };
  }
}

const gapLines = 13;

/** Hands out memory from `from` on, each piece at a multiple of 64, a line of the cache. Pieces are often whole pages
 * long; without a gap all would begin at the same place of the cache and drive one another out. */
function createTaker(from: number): (bytes: number) => number {
  let next = from;
  return (bytes) => {
    const at = next;
    if (bytes > 0) next += 64 * (Math.ceil(bytes / 64) + gapLines);
    return at;
  };
}
