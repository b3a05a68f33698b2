import type { NetworkShape } from '../schema.ts';
import { countPanels, type FixedArena, type Tape } from './arena.ts';
import type { WeightPanels } from './weight-panels.ts';

/** Writes the structures that the kernels read, `Layer` and `Head`, field by field in their order.
 * @param words  the whole memory */
export function describeLayers(
  words: Uint32Array,
  shape: NetworkShape,
  panels: WeightPanels,
  fixed: FixedArena,
  tape: Tape,
  constants: number,
): void {
  const { hiddenSize, inputSize, layers, outputSize } = shape;
  const { units, gates, inputGates, recurrentFirst, recurrentGates } = countPanels(shape);
  const { time, batch } = tape;
  const unitsStep = 64 * batch * units;

  for (let layer = 0; layer < layers; layer++) {
    const lowest = layer === 0;
    const weights = 4 * panels.offsets[layer];
    const inputPanels = lowest ? Math.ceil(inputSize / 16) : units;
    const above = lowest
      ? tape.inputs
      : tape.maskStep > 0
        ? tape.masked[layer]
        : tape.hidden[layer - 1] + unitsStep;
    const fields = [
      lowest ? inputSize : hiddenSize,
      hiddenSize,
      batch,
      0, // no state is carried into the first step
      ...[units, inputPanels, gates, inputGates, recurrentFirst, recurrentGates],
      ...[constants, fixed.zeros],
      ...[fixed.weights + weights, fixed.gradient + weights],
      ...[fixed.recurrentTransposed[layer], fixed.inputTransposed[layer]],
      ...[above, 64 * batch * inputPanels],
      ...[tape.hidden[layer], tape.cell[layer], tape.dHidden, unitsStep],
      ...[tape.gates[layer], 64 * batch * gates, tape.dGates],
      ...[tape.carry, tape.dState],
    ];
    words.set(fields, fixed.layers[layer] / 4);
    // The state before the first step.
    words.fill(0, tape.hidden[layer] / 4, (tape.hidden[layer] + unitsStep) / 4);
    if (shape.cell === 'lstm') words.fill(0, tape.cell[layer] / 4, (tape.cell[layer] + unitsStep) / 4);
  }

  const weights = 4 * panels.offsets[layers];
  const read = time - tape.steps;
  const head = [
    ...[hiddenSize, outputSize, batch, units, Math.ceil(outputSize / 16), fixed.zeros],
    ...[fixed.weights + weights, fixed.gradient + weights, fixed.headTransposed],
    ...[tape.hidden[layers - 1] + (1 + read) * unitsStep, tape.dHidden + read * unitsStep],
    ...[tape.outputs, tape.dOutputs],
  ];
  words.set(head, fixed.head / 4);
}
