import { createHash } from 'node:crypto';

/** sha256 in hex of the weights of all networks, one after the other, float64 in little-endian bytes: the fingerprint that a stored
 * run has of the same weights.
 * @param weights  of each network, equally long */
export function hashWeights(weights: readonly Float64Array[]): string {
  const hash = createHash('sha256');
  for (const own of weights) {
    const bytes = new DataView(new ArrayBuffer(own.length * 8));
    for (const [index, value] of own.entries()) bytes.setFloat64(index * 8, value, true);
    hash.update(new Uint8Array(bytes.buffer));
  }
  return hash.digest('hex');
}
