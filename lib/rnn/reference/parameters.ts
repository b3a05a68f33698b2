import type { NetworkShape } from '../schema.ts';
import type { LayerWeights } from './cell.ts';
import { cells } from './cells.ts';

/** One matrix of weights and its place in the flat vector, row-major from `offset`. */
export type ParameterPlace = {
  readonly name:
    | 'inputWeights'
    | 'recurrentWeights'
    | 'bias'
    | 'headWeights'
    | 'headBias'
    | 'projectionWeights'
    | 'projectionBias'
    | 'readoutWeights'
    | 'readoutBias';
  /** Counted from 0 at the input; what is dense comes above the last layer. */
  readonly layer: number;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
};

/** Lists every parameter in the order of the flat vector. For each layer, in blocks of `hiddenSize` a gate:
 * inputWeights [gates * hidden, input], recurrentWeights [gates * hidden, hidden], bias [1, blocks * hidden];
 * then headWeights [head, hidden] and headBias [1, head], head = output + references; and where there are dense layers,
 * projectionWeights [hidden, input], projectionBias [1, hidden], readoutWeights [hidden, 2 hidden] (the state's columns
 * first), readoutBias [1, hidden].
 * @throws RangeError if a size is not a whole number above zero or dropout is not in [0, 1) */
export function describeParameters(shape: NetworkShape): readonly ParameterPlace[] {
  checkShape(shape);
  const { inputSize, hiddenSize, layers } = shape;
  const { gates, biasBlocks } = cells[shape.cell];
  const places: ParameterPlace[] = [];
  let offset = 0;
  const place = (name: ParameterPlace['name'], layer: number, rows: number, columns: number) => {
    places.push({ name, layer, rows, columns, offset });
    offset += rows * columns;
  };

  for (let layer = 0; layer < layers; layer++) {
    place('inputWeights', layer, gates.length * hiddenSize, layer === 0 ? layerInputSize(shape) : hiddenSize);
    place('recurrentWeights', layer, gates.length * hiddenSize, hiddenSize);
    place('bias', layer, 1, biasBlocks * hiddenSize);
  }
  place('headWeights', layers, headSize(shape), hiddenSize);
  place('headBias', layers, 1, headSize(shape));
  if (shape.projected) {
    place('projectionWeights', layers, hiddenSize, inputSize);
    place('projectionBias', layers, 1, hiddenSize);
    place('readoutWeights', layers, hiddenSize, 2 * hiddenSize);
    place('readoutBias', layers, 1, hiddenSize);
  }
  return places;
}

/** Numbers that the lowest recurrent layer reads at each step. */
export const layerInputSize = ({ inputSize, hiddenSize, projected }: NetworkShape): number =>
  projected ? hiddenSize : inputSize;

/** Numbers that the head gives at each step: the outputs, and a score for each reference. */
export const headSize = ({ outputSize, references = 0 }: NetworkShape): number => outputSize + references;

/** The weights of a dense layer: [outputs, inputs] and [outputs]. */
export type DenseWeights = { readonly weights: Float64Array; readonly bias: Float64Array };

/** The weights of a whole network, or their gradient: views into one flat vector. */
export type NetworkWeights = {
  readonly layers: readonly LayerWeights[];
  /** [head, hidden] */
  readonly headWeights: Float64Array;
  /** [head] */
  readonly headBias: Float64Array;
  /** Null where there are no dense layers. */
  readonly projection: DenseWeights | null;
  readonly readout: DenseWeights | null;
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
    inputSize: layer === 0 ? layerInputSize(shape) : shape.hiddenSize,
    hiddenSize: shape.hiddenSize,
    inputWeights: views[3 * layer],
    recurrentWeights: views[3 * layer + 1],
    bias: views[3 * layer + 2],
  }));
  const [headWeights, headBias, ...dense] = views.slice(3 * shape.layers);
  if (!shape.projected) return { layers, headWeights, headBias, projection: null, readout: null };
  const [projectionWeights, projectionBias, readoutWeights, readoutBias] = dense;
  return {
    layers,
    headWeights,
    headBias,
    projection: { weights: projectionWeights, bias: projectionBias },
    readout: { weights: readoutWeights, bias: readoutBias },
  };
}

function checkShape(shape: NetworkShape): void {
  const { inputSize, hiddenSize, layers, outputSize, dropout } = shape;
  for (const [name, size] of Object.entries({ inputSize, hiddenSize, layers, outputSize })) {
    if (!Number.isSafeInteger(size) || size < 1) {
      throw new RangeError(`${name} must be a whole number above 0, is ${size}.`);
    }
  }
  const { references = 0 } = shape;
  if (!Number.isSafeInteger(references) || references < 0) {
    throw new RangeError(`references must be a whole number of at least 0, is ${references}.`);
  }
  if (!(dropout >= 0 && dropout < 1)) throw new RangeError(`dropout must be in [0, 1), is ${dropout}.`);
}
