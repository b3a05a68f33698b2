import type { NetworkShape } from '../schema.ts';
import { countPanels, type FixedArena, layFixed, layTape, type Tape } from './arena.ts';
import { type CellKernels, cellKernels } from './cell-kernels.ts';
import { describeLayers } from './describe-layers.ts';
import type { Kernels } from './kernels.ts';
import { loadKernels } from './load-kernels.ts';
import { type MemoryViews, viewMemory } from './memory-views.ts';
import type { Variant } from './variant.ts';
import { layWeightPanels, type WeightPanels } from './weight-panels.ts';

/** A network's memory, and the way forward through it. */
export type Workspace = {
  readonly kernels: Kernels;
  readonly memory: WebAssembly.Memory;
  readonly views: MemoryViews;
  readonly panels: WeightPanels;
  readonly fixed: FixedArena;
  readonly cell: CellKernels;
  /** Makes room for [time, batch] sequences; what the kernels read is written only if the size has changed. */
  prepareTape(time: number, batch: number): Tape;
  /** Runs the network over the inputs that stand in the tape. */
  forward(tape: Tape, drops: boolean): void;
};

/** A memory with all weights 0.
 * @throws RangeError, then or later, if network and batch need more memory than WebAssembly has */
export function createWorkspace(shape: NetworkShape, variant: Variant): Workspace {
  const { inputSize: I, layers, outputSize, projected, references = 0 } = shape;
  const { kernels, memory } = loadKernels(variant);
  const panels = layWeightPanels(shape);
  const { units } = countPanels(shape);
  const fixed = layFixed(shape, panels);
  const constants = kernels.constantsAddress();
  const cell = cellKernels[shape.cell](kernels);
  const tapes: Tape[] = [];
  let active: Tape | null = null;

  const views = viewMemory(memory);
  views.reserve(fixed.end);

  return { kernels, memory, views, panels, fixed, cell, prepareTape, forward };

  function prepareTape(time: number, batch: number): Tape {
    if (active && active.time === time && active.batch === batch) return active;
    let tape = tapes.find((known) => known.time === time && known.batch === batch);
    if (!tape) {
      tape = layTape(shape, fixed.end, time, batch);
      if (tapes.length === 4) tapes.shift();
      tapes.push(tape);
      views.reserve(tape.end);
    }
    describeLayers(views.words, shape, panels, fixed, tape, constants);
    active = tape;
    return tape;
  }

  function forward(tape: Tape, drops: boolean): void {
    const { time: T, batch: B } = tape;
    const step = 64 * B * units;
    kernels.packRows(tape.inputs, tape.inputRows, T, B, I);
    if (projected) {
      kernels.forwardDense(fixed.projection, T);
      kernels.applyTanh(tape.projected, 32, (T * step) / 32, constants);
    }
    if (drops && layers > 1) {
      const { dropout, hiddenSize } = shape;
      const scale = 1 / (1 - dropout);
      const state = fixed.generator;
      kernels.drawMasks(
        tape.masks,
        tape.maskStep,
        layers - 1,
        T,
        units,
        B,
        hiddenSize,
        state,
        dropout,
        scale,
      );
    }
    for (let layer = 0; layer < layers; layer++) {
      if (layer > 0 && tape.maskStep > 0) {
        const below = tape.hidden[layer - 1] + step;
        const count = tape.maskStep / 4;
        if (drops) {
          const mask = tape.masks + (layer - 1) * tape.maskStep;
          kernels.applyMask(tape.masked[layer], below, mask, count);
        } else {
          views.floats.copyWithin(tape.masked[layer] / 4, below / 4, below / 4 + count);
        }
      }
      cell.forward(fixed.layers[layer], T);
    }
    if (projected) {
      kernels.forwardDense(fixed.readout, tape.steps);
      const count = (tape.steps * step) / 4;
      kernels.forwardSilu(tape.readout, tape.readoutGates, tape.readoutSums, count, constants);
    }
    kernels.forwardDense(fixed.head, tape.steps);
    if (references > 0) {
      const { outputs, headOutputs, referenceRows, steps } = tape;
      kernels.forwardMix(outputs, headOutputs, referenceRows, fixed.mixRow, steps, B, outputSize, references);
    }
  }
}
