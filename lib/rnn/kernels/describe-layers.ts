import { headSize, layerInputSize } from '../reference/parameters.ts';
import type { NetworkShape } from '../schema.ts';
import { countPanels, type FixedArena, type Tape } from './arena.ts';
import type { WeightPanels } from './weight-panels.ts';

/** Writes the structures that the kernels read, `Layer` and `Dense`, field by field in their order.
 * @param words  the whole memory */
export function describeLayers(
  words: Uint32Array,
  shape: NetworkShape,
  panels: WeightPanels,
  fixed: FixedArena,
  tape: Tape,
  constants: number,
): void {
  const { hiddenSize, inputSize, layers, projected } = shape;
  const lowestSize = layerInputSize(shape);
  const { units, gates, inputGates, recurrentFirst, recurrentGates } = countPanels(shape);
  const { time, batch } = tape;
  const unitsStep = 64 * batch * units;

  for (let layer = 0; layer < layers; layer++) {
    const lowest = layer === 0;
    const weights = 4 * panels.offsets[layer];
    const inputPanels = lowest ? Math.ceil(lowestSize / 16) : units;
    const above = lowest
      ? projected
        ? tape.projected
        : tape.inputs
      : tape.maskStep > 0
        ? tape.masked[layer]
        : tape.hidden[layer - 1] + unitsStep;
    const fields = [
      lowest ? lowestSize : hiddenSize,
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

  const read = (time - tape.steps) * unitsStep;
  const top = tape.hidden[layers - 1] + unitsStep + read;
  describeDense(fixed.head, {
    ...{
      place: layers,
      inputSize: hiddenSize,
      outputSize: headSize(shape),
      transposed: fixed.headTransposed,
    },
    ...(projected
      ? { input: tape.readout, dInput: tape.dReadout }
      : { input: top, dInput: tape.dHidden + read }),
    ...{ outputs: tape.headOutputs, dOutputs: tape.dHeadOutputs },
  });
  if (!projected) return;
  describeDense(fixed.projection, {
    ...{ place: layers + 1, inputSize, outputSize: hiddenSize, transposed: 0, input: tape.inputs, dInput: 0 },
    ...{ outputs: tape.projected, dOutputs: tape.dProjected },
  });
  describeDense(fixed.readout, {
    ...{
      place: layers + 2,
      inputSize: hiddenSize,
      outputSize: hiddenSize,
      transposed: fixed.readoutTransposed,
    },
    ...{ input: top, dInput: tape.dHidden + read, outputs: tape.readoutSums, dOutputs: tape.dReadout },
    beside: { size: hiddenSize, address: tape.projected + read, d: tape.dProjected + read },
  });

  function describeDense(at: number, dense: DenseFields): void {
    const { place, inputSize, outputSize, transposed, input, dInput, outputs, dOutputs } = dense;
    const beside = dense.beside ?? { size: 0, address: 0, d: 0 };
    const from = 4 * panels.offsets[place];
    const fields = [
      ...[inputSize, beside.size, outputSize, batch],
      ...[Math.ceil(inputSize / 16), Math.ceil(beside.size / 16), Math.ceil(outputSize / 16), fixed.zeros],
      ...[fixed.weights + from, fixed.gradient + from, transposed],
      ...[input, dInput, beside.address, beside.d, outputs, dOutputs],
    ];
    words.set(fields, at / 4);
  }
}

/** Sizes and addresses of a dense layer. */
type DenseFields = {
  /** Which of `WeightPanels.offsets` is its first number. */
  readonly place: number;
  readonly inputSize: number;
  readonly outputSize: number;
  readonly transposed: number;
  readonly input: number;
  readonly dInput: number;
  readonly beside?: { readonly size: number; readonly address: number; readonly d: number };
  readonly outputs: number;
  readonly dOutputs: number;
};
