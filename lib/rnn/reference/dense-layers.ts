import { addProduct, addProductOfTransposed, addProductWithTransposed, fillRows } from './matrix-product.ts';
import type { DenseWeights } from './parameters.ts';
import { sigmoid } from './sigmoid.ts';

/** Gives tanh(inputs Wᵀ + b), [rows, input] -> [rows, hidden]. */
export function projectForward(
  { weights, bias }: DenseWeights,
  inputs: Float64Array,
  rows: number,
): Float64Array {
  const H = bias.length;
  const projected = new Float64Array(rows * H);
  fillRows(projected, bias, rows, H);
  addProductWithTransposed(projected, inputs, weights, rows, weights.length / H, H);
  for (let at = 0; at < projected.length; at++) projected[at] = Math.tanh(projected[at]);
  return projected;
}

/** Adds the projection's part to `gradient`; `dProjected` [rows, hidden] is overwritten. */
export function projectBackward(
  gradient: DenseWeights,
  inputs: Float64Array,
  projected: Float64Array,
  dProjected: Float64Array,
  rows: number,
): void {
  const H = gradient.bias.length;
  for (let at = 0; at < rows * H; at++) {
    dProjected[at] *= 1 - projected[at] ** 2;
    gradient.bias[at % H] += dProjected[at];
  }
  addProductOfTransposed(gradient.weights, dProjected, inputs, H, rows, gradient.weights.length / H);
}

/** What the readout makes of states and projections, and its sums before SiLU, which backward needs; [rows, hidden] each. */
export type Readout = { readonly sums: Float64Array; readonly values: Float64Array };

/** Gives SiLU([hidden, projected] Wᵀ + b), [rows, hidden] twice -> [rows, hidden].
 * @see Elfwing, Uchibe & Doya 2018, "Sigmoid-Weighted Linear Units" */
export function readOutForward(
  { weights, bias }: DenseWeights,
  hidden: Float64Array,
  projected: Float64Array,
  rows: number,
): Readout {
  const H = bias.length;
  const sums = new Float64Array(rows * H);
  fillRows(sums, bias, rows, H);
  addProductWithTransposed(sums, joinColumns(hidden, projected, rows, H), weights, rows, 2 * H, H);
  return { sums, values: sums.map((sum) => sum * sigmoid(sum)) };
}

/** Adds the readout's part to `gradient`, and gives the gradients by states and projections, [rows, hidden] each.
 * @param dValues  [rows, hidden], overwritten */
export function readOutBackward(
  { weights }: DenseWeights,
  gradient: DenseWeights,
  hidden: Float64Array,
  projected: Float64Array,
  sums: Float64Array,
  dValues: Float64Array,
  rows: number,
): { dHidden: Float64Array; dProjected: Float64Array } {
  const H = gradient.bias.length;
  for (let at = 0; at < rows * H; at++) {
    const gate = sigmoid(sums[at]);
    dValues[at] *= gate * (1 + sums[at] * (1 - gate));
    gradient.bias[at % H] += dValues[at];
  }
  const inputs = joinColumns(hidden, projected, rows, H);
  addProductOfTransposed(gradient.weights, dValues, inputs, H, rows, 2 * H);
  const dInputs = new Float64Array(rows * 2 * H);
  addProduct(dInputs, dValues, weights, rows, H, 2 * H);
  const column = (from: number) =>
    Float64Array.from({ length: rows * H }, (_, at) => dInputs[Math.floor(at / H) * 2 * H + from + (at % H)]);
  return { dHidden: column(0), dProjected: column(H) };
}

/** [rows, H] and [rows, H] -> [rows, 2 H] */
function joinColumns(left: Float64Array, right: Float64Array, rows: number, H: number): Float64Array {
  const joined = new Float64Array(rows * 2 * H);
  for (let row = 0; row < rows; row++) {
    joined.set(left.subarray(row * H, (row + 1) * H), row * 2 * H);
    joined.set(right.subarray(row * H, (row + 1) * H), row * 2 * H + H);
  }
  return joined;
}
