import type { NetworkShape } from '../schema.ts';
import type { CellState, CellStepGradient } from './cell.ts';
import { cells } from './cells.ts';
import type { NetworkWeights } from './parameters.ts';
import { type TimeStep, zeroStates } from './tape.ts';

/** The gradient as it travels back through time, one entry a layer. */
type TravellingGradient = readonly CellStepGradient[];

/** Makes the gradient that enters after the last step: zero by every state.
 * @param gradient  that of the weights, which `backwardStep` adds to */
export function createTravellingGradient(
  shape: NetworkShape,
  gradient: NetworkWeights,
  batch: number,
): TravellingGradient {
  const { gates, keptBlocks } = cells[shape.cell];
  const H = shape.hiddenSize;
  return zeroStates(shape, batch).map((state, layer) => ({
    weights: gradient.layers[layer],
    state,
    // Below the lowest layer nothing learns, but for a projection.
    input: layer === 0 && !shape.projected ? null : new Float64Array(batch * H),
    gates: new Float64Array(batch * gates.length * H),
    kept: new Float64Array(batch * keptBlocks * H),
  }));
}

/** Takes one time step back through all layers: on entry `d` holds the gradient by the states after the step,
 * with the head's share added to the top layer; on return that by the states before it. */
export function backwardStep(
  shape: NetworkShape,
  weights: NetworkWeights,
  step: TimeStep,
  d: TravellingGradient,
  batch: number,
): void {
  const cell = cells[shape.cell];
  for (let layer = step.length - 1; layer >= 0; layer--) {
    cell.backward(weights.layers[layer], step[layer], d[layer], batch);

    const { input: dInput } = d[layer];
    if (!dInput || layer === 0) continue;
    const { mask } = step[layer];
    const below: CellState = d[layer - 1].state;
    for (let at = 0; at < batch * shape.hiddenSize; at++) below.hidden[at] += dInput[at] * mask[at];
  }
}
