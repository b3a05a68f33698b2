import { sigmoid } from './sigmoid.ts';

/** Writes quantiles out of what the head gives, see `NetworkShape.references`.
 * @param outputs     [rows, quantiles]
 * @param head        [rows, quantiles + references]: a correction for each quantile, then a score for each reference
 * @param references  [rows, references] */
export function mixForward(
  outputs: Float64Array,
  head: Float64Array,
  references: Float64Array,
  rows: number,
  quantiles: number,
  count: number,
): void {
  const middle = quantiles >> 1;
  for (let row = 0; row < rows; row++) {
    const c = head.subarray(row * (quantiles + count));
    const out = outputs.subarray(row * quantiles, (row + 1) * quantiles);
    const shares = softmax(c.subarray(quantiles, quantiles + count));
    out[middle] = c[middle] + mean(shares, references.subarray(row * count));
    for (let q = middle + 1; q < quantiles; q++) out[q] = out[q - 1] + softplus(c[q]);
    for (let q = middle - 1; q >= 0; q--) out[q] = out[q + 1] - softplus(c[q]);
  }
}

/** Writes the gradient by what the head gives.
 * @param dHead     [rows, quantiles + references]
 * @param dOutputs  [rows, quantiles] */
export function mixBackward(
  dHead: Float64Array,
  dOutputs: Float64Array,
  head: Float64Array,
  references: Float64Array,
  rows: number,
  quantiles: number,
  count: number,
): void {
  const middle = quantiles >> 1;
  for (let row = 0; row < rows; row++) {
    const at = row * (quantiles + count);
    const c = head.subarray(at);
    const dC = dHead.subarray(at, at + quantiles + count);
    const dOut = dOutputs.subarray(row * quantiles, (row + 1) * quantiles);
    const own = references.subarray(row * count);
    const shares = softmax(c.subarray(quantiles, quantiles + count));
    const base = mean(shares, own);
    // What a correction moves: its own quantile and all beyond it, seen from the middle.
    let above = 0;
    for (let q = quantiles - 1; q > middle; q--) {
      above += dOut[q];
      dC[q] = above * sigmoid(c[q]);
    }
    let below = 0;
    for (let q = 0; q < middle; q++) {
      below += dOut[q];
      dC[q] = -below * sigmoid(c[q]);
    }
    dC[middle] = above + dOut[middle] + below;
    for (let r = 0; r < count; r++) dC[quantiles + r] = shares[r] * (own[r] - base) * dC[middle];
  }
}

function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function mean(shares: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at++) sum += shares[at] * values[at];
  return sum;
}

const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
