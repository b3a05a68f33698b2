import type { NetworkShape } from '../schema.ts';
import type { LayerWeights } from './cell.ts';
import { cells } from './cells.ts';

/** One matrix of weights and its place in the flat vector, row-major from `offset`. */
export type ParameterPlace = {
  readonly name: 'inputWeights' | 'recurrentWeights' | 'bias' | 'headWeights' | 'headBias';
  /** Counted from 0 at the input; the head comes above the last layer. */
  readonly layer: number;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
};

/** Lists every parameter in the order of the flat vector. For each layer, in blocks of `hiddenSize` a gate:
 * inputWeights [gates * hidden, input], recurrentWeights [gates * hidden, hidden], bias [1, blocks * hidden];
 * then headWeights [output, hidden] and headBias [1, output].
 * @throws RangeError if a size is not a whole number above zero or dropout is not in [0, 1) */
export function describeParameters(shape: NetworkShape): readonly ParameterPlace[] {
  checkShape(shape);
  const { inputSize, hiddenSize, layers, outputSize } = shape;
  const { gates, biasBlocks } = cells[shape.cell];
  const places: ParameterPlace[] = [];
  let offset = 0;
  const place = (name: ParameterPlace['name'], layer: number, rows: number, columns: number) => {
    places.push({ name, layer, rows, columns, offset });
    offset += rows * columns;
  };

  for (let layer = 0; layer < layers; layer++) {
    place('inputWeights', layer, gates.length * hiddenSize, layer === 0 ? inputSize : hiddenSize);
    place('recurrentWeights', layer, gates.length * hiddenSize, hiddenSize);
    place('bias', layer, 1, biasBlocks * hiddenSize);
  }
  place('headWeights', layers, outputSize, hiddenSize);
  place('headBias', layers, 1, outputSize);
  return places;
}

/** The weights of a whole network, or their gradient: views into one flat vector. */
export type NetworkWeights = {
  readonly layers: readonly LayerWeights[];
  /** [output, hidden] */
  readonly headWeights: Float64Array;
  /** [output] */
  readonly headBias: Float64Array;
};

/** How many numbers the flat vector holds. */
export function countParameters(shape: NetworkShape): number {
  return describeParameters(shape).reduce((count, { rows, columns }) => count + rows * columns, 0);
}

/** Views a flat vector as the weights of a network; writing to one writes to the other.
 * @throws RangeError if the vector is not as long as the shape's parameters */
export function viewParameters(shape: NetworkShape, flat: Float64Array): NetworkWeights {
  const count = countParameters(shape);
  if (flat.length !== count) {
    throw new RangeError(`This network has ${count} weights, not ${flat.length}.`);
  }
  const views = describeParameters(shape).map(({ offset, rows, columns }) =>
    flat.subarray(offset, offset + rows * columns),
  );
  const layers = Array.from({ length: shape.layers }, (_, layer) => ({
    inputSize: layer === 0 ? shape.inputSize : shape.hiddenSize,
    hiddenSize: shape.hiddenSize,
    inputWeights: views[3 * layer],
    recurrentWeights: views[3 * layer + 1],
    bias: views[3 * layer + 2],
  }));
  return { layers, headWeights: views[3 * shape.layers], headBias: views[3 * shape.layers + 1] };
}

function checkShape(shape: NetworkShape): void {
  const { inputSize, hiddenSize, layers, outputSize, dropout } = shape;
  for (const [name, size] of Object.entries({ inputSize, hiddenSize, layers, outputSize })) {
    if (!Number.isSafeInteger(size) || size < 1) {
      throw new RangeError(`${name} must be a whole number above 0, is ${size}.`);
    }
  }
  if (!(dropout >= 0 && dropout < 1)) throw new RangeError(`dropout must be in [0, 1), is ${dropout}.`);
}
