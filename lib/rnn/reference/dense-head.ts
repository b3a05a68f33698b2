import { addProduct, addProductOfTransposed, addProductWithTransposed, fillRows } from './matrix-product.ts';
import type { NetworkWeights } from './parameters.ts';

/** Writes outputs = hidden Wᵀ + b, [rows, hidden] -> [rows, output]. */
export function headForward(
  outputs: Float64Array,
  { headWeights, headBias }: NetworkWeights,
  hidden: Float64Array,
  rows: number,
): void {
  const O = headBias.length;
  fillRows(outputs, headBias, rows, O);
  addProductWithTransposed(outputs, hidden, headWeights, rows, headWeights.length / O, O);
}

/** Adds the head's part to `gradient` and overwrites `dHidden`, [rows, output] -> [rows, hidden]. */
export function headBackward(
  dHidden: Float64Array,
  gradient: NetworkWeights,
  { headWeights, headBias }: NetworkWeights,
  hidden: Float64Array,
  dOutputs: Float64Array,
  rows: number,
): void {
  const O = headBias.length;
  const H = headWeights.length / O;
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < O; output++) gradient.headBias[output] += dOutputs[row * O + output];
  }
  addProductOfTransposed(gradient.headWeights, dOutputs, hidden, O, rows, H);
  addProduct(dHidden.fill(0), dOutputs, headWeights, rows, O, H);
}
