import { describeParameters, type NetworkShape } from '#lib/rnn/index.ts';

/** Share of a freshly drawn head that training begins with: its first forecast is nearly the base forecast. */
export const firstShare = 0.1;

/** The same network with its output multiplied: at 0 it says nothing, and the base forecast stands alone.
 * @param weights  flat, in the order of `describeParameters`
 * @returns a copy */
export function scaleHead(weights: Float64Array, shape: NetworkShape, factor: number): Float64Array {
  const scaled = weights.slice();
  for (const { name, offset, rows, columns } of describeParameters(shape)) {
    if (name !== 'headWeights' && name !== 'headBias') continue;
    for (let place = offset; place < offset + rows * columns; place++) scaled[place] *= factor;
  }
  return scaled;
}
