import type { CellName } from '../schema.ts';
import type { Kernels } from './kernels.ts';

/** The three passes of a layer. */
export type CellKernels = {
  forward(layer: number, time: number): void;
  backward(layer: number, time: number, above: number, below: number): void;
  transpose(layer: number, below: number): void;
};

/** The kernels of each cell. */
export const cellKernels: {
  readonly [Cell in CellName]: (kernels: Kernels) => CellKernels;
} = {
  elman: (k) => ({ forward: k.forwardElman, backward: k.backwardElman, transpose: k.transposeElman }),
  gru: (k) => ({ forward: k.forwardGru, backward: k.backwardGru, transpose: k.transposeGru }),
  lstm: (k) => ({ forward: k.forwardLstm, backward: k.backwardLstm, transpose: k.transposeLstm }),
};
