import { type CellState, describeParameters, type NetworkShape, type Walk } from '#lib/rnn/index.ts';

/** How much each past step moves the forecast and the last state. Index 0 is lag 1. */
export type LagGradients = {
  /** Norm of d answer / d input over all channels, one curve a horizon step, each [time]. */
  readonly forecast: readonly Float64Array[];
  /** Root mean square of the rows of d state_T / d state_T-lag along the directions, [time]. */
  readonly state: Float64Array;
};

/** Backpropagates single outputs and directions of the last state through time, all in one walk.
 * T time, R rows: horizon steps first, directions after them. The state is that of all layers: for each, from the
 * lowest up, hidden and, where there is one, cell state.
 * @param horizonSteps  outputs, counted from 0
 * @param directions    [directions, stateSize] */
export function gradientByLag(
  walk: Walk,
  shape: NetworkShape,
  weights: Float64Array,
  horizonSteps: readonly number[],
  directions: Float64Array,
): LagGradients {
  const { hiddenSize: H, inputSize: I } = shape;
  const S = stateSize(shape);
  const T = walk.layers[0].hidden.length / H;
  const outputs = horizonSteps.length;
  const R = outputs + directions.length / S;

  const seed = Array.from({ length: shape.layers }, (_, layer) => ({
    hidden: new Float64Array(R * H),
    cellState: new Float64Array(walk.layers[layer].cellState.length > 0 ? R * H : 0),
  }));
  const head = headWeights(shape, weights);
  horizonSteps.forEach((output, row) => {
    seed[shape.layers - 1].hidden.set(head.subarray(output * H, (output + 1) * H), row * H);
  });
  for (let row = outputs; row < R; row++) {
    scatter(seed, row, directions.subarray((row - outputs) * S, (row - outputs + 1) * S), H);
  }

  const forecast = horizonSteps.map(() => new Float64Array(T));
  const state = new Float64Array(T);
  walk.back(seed, (t, dInput, dStates) => {
    const at = T - 1 - t;
    for (let row = 0; row < outputs; row++) forecast[row][at] = Math.sqrt(sumOfSquares(dInput, row, I));
    let sum = 0;
    for (const { hidden, cellState } of dStates) {
      for (let row = outputs; row < R; row++) {
        sum += sumOfSquares(hidden, row, H);
        if (cellState.length > 0) sum += sumOfSquares(cellState, row, H);
      }
    }
    state[at] = Math.sqrt(sum / (R - outputs));
  });
  return { forecast, state };
}

/** How many numbers a network carries from one step to the next. */
export const stateSize = ({ cell, layers, hiddenSize }: NetworkShape): number =>
  layers * hiddenSize * (cell === 'lstm' ? 2 : 1);

/** [output, hidden] */
function headWeights(shape: NetworkShape, weights: Float64Array): Float64Array {
  const place = describeParameters(shape).find(({ name }) => name === 'headWeights');
  if (!place) throw new Error('This network has no head.');
  return weights.subarray(place.offset, place.offset + place.rows * place.columns);
}

/** Writes one direction of the whole state into one row of its first argument. */
function scatter(states: readonly CellState[], row: number, direction: Float64Array, size: number): void {
  let from = 0;
  for (const { hidden, cellState } of states) {
    for (const part of [hidden, cellState]) {
      if (part.length === 0) continue;
      part.set(direction.subarray(from, from + size), row * size);
      from += size;
    }
  }
}

function sumOfSquares(values: Float64Array, row: number, width: number): number {
  let sum = 0;
  for (let at = row * width; at < (row + 1) * width; at++) sum += values[at] * values[at];
  return sum;
}
