import { describeParameters, type NetworkShape } from '#lib/rnn/index.ts';

/** The same network with its answer multiplied: at 0 it says nothing, and the base forecast stands alone.
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
