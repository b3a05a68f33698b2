import type { NetworkShape } from '../schema.ts';
import { cells } from './cells.ts';
import type { Generator } from './generator.ts';
import { layerInputSize, type NetworkWeights } from './parameters.ts';
import type { TimeStep } from './tape.ts';

/** Runs one time step through all layers.
 * @param inputs     what the lowest layer reads, from `inputsAt` on, [batch, lowest input]
 * @param generator  draws dropout masks while training; null leaves every unit in */
export function forwardStep(
  shape: NetworkShape,
  weights: NetworkWeights,
  step: TimeStep,
  inputs: Float64Array,
  inputsAt: number,
  batch: number,
  generator: Generator | null,
): void {
  const cell = cells[shape.cell];
  const dropout = generator ? shape.dropout : 0;

  for (let layer = 0; layer < step.length; layer++) {
    const { input, mask } = step[layer];
    if (layer === 0) {
      for (let at = 0; at < batch * layerInputSize(shape); at++) input[at] = inputs[inputsAt + at];
    } else {
      if (generator && dropout > 0) drawMask(mask, batch * shape.hiddenSize, dropout, generator);
      else mask.fill(1);
      const { hidden } = step[layer - 1].next;
      for (let at = 0; at < batch * shape.hiddenSize; at++) input[at] = hidden[at] * mask[at];
    }
    cell.forward(weights.layers[layer], step[layer], batch);
  }
}

/** Inverted dropout: what is kept is scaled up, so that nothing needs scaling later.
 * @see Srivastava et al. 2014; between layers only, as in Zaremba, Sutskever & Vinyals 2014 */
function drawMask(mask: Float64Array, length: number, dropout: number, generator: Generator): void {
  const scale = 1 / (1 - dropout);
  for (let at = 0; at < length; at++) mask[at] = generator.next() < dropout ? 0 : scale;
}
